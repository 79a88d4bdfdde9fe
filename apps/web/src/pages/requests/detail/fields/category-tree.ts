import type { Choices } from '../queries.js';

type Category = Choices['categories'][number];
export type CategoryNode = {
  readonly value: string;
  readonly title: string;
  readonly selectable: boolean;
  readonly words: string;
  readonly children?: CategoryNode[];
};

const leaf = ({ code, label, article, help, rowLabel }: Category): CategoryNode => ({
  value: code,
  title: `${label}（${article}）`,
  selectable: true,
  words: `${label}${article}${help}${rowLabel}`,
});

/** The categories under the heads of the annual form, in its order. */
export const categoryTree = (
  categories: readonly Category[],
  use: Category['usedBy'][number],
): CategoryNode[] => {
  const usable = categories.filter(({ usedBy }) => usedBy.includes(use));
  const groups = [...new Set(usable.map(({ group }) => group))];
  return groups.map((group) => ({
    value: `group:${group}`,
    title: group,
    selectable: false,
    words: '',
    children: usable.filter((one) => one.group === group).map(leaf),
  }));
};

/** Whether a node is meant by what was typed: its label, article, row or explanation. */
export const matches = (typed: string, node: object): boolean =>
  'words' in node && String(node.words).includes(typed.trim());

type Reason = Category['reason'];

/** The ordinary reason of a newly chosen category in place of the last one's; what was added by hand stays. */
export const reasonsFor = (
  reason: Reason | undefined,
  before: Reason | undefined,
  held: readonly Reason[] | undefined,
): readonly Reason[] => {
  const others = (held ?? []).filter(({ code }) => code !== before?.code && code !== reason?.code);
  return reason ? [reason, ...others] : others;
};
