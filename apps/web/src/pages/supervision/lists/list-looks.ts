/** What a list means to whoever must act: colour and icon follow from it. */
export type ListTone = 'late' | 'soon' | 'waiting' | 'plain';

type Look = {
  readonly tone: ListTone;
  /** Said where the list is empty. */
  readonly empty: string;
};

const looks: Readonly<Record<string, Look>> = {
  overdue: { tone: 'late', empty: '没有逾期未答复的申请。' },
  're-answer-overdue': { tone: 'late', empty: '没有逾期的重新答复。' },
  'due-today': { tone: 'late', empty: '今日没有到期的申请。' },
  'due-within': { tone: 'soon', empty: '近日没有到期的申请。' },
  're-answer-due': { tone: 'soon', empty: '没有被责令重新答复的申请。' },
  paused: { tone: 'waiting', empty: '没有在征求意见的申请。' },
  waiting: { tone: 'waiting', empty: '没有等待申请人的申请。' },
  lapsed: { tone: 'plain', empty: '没有可不再处理的申请。' },
  'answered-late': { tone: 'plain', empty: '没有逾期答复的申请。' },
};

/** What must be done first stands first. */
const listOrder = Object.keys(looks);

const other: Look = { tone: 'plain', empty: '没有符合条件的申请。' };
export const lookOf = (list: string): Look => looks[list] ?? other;

/** The lists in the order of their urgency; one this page does not know stands last. */
export const byUrgency = <One extends { readonly list: string }>(
  lists: readonly One[],
): readonly One[] => {
  const place = ({ list }: One) => {
    const at = listOrder.indexOf(list);
    return at < 0 ? listOrder.length : at;
  };
  return [...lists].sort((a, b) => place(a) - place(b));
};
