/** A check as it was judged; null = it could not be. */
type Judged = {
  readonly level: 'error' | 'warning' | 'info';
  readonly passed: boolean | null;
};

/** How the checks stand in all. */
export type ChecksHeadline = {
  /** `hints`: something is worth a look, and nothing is wrong. */
  readonly standing: 'sound' | 'hints' | 'wrong';
  readonly words: string;
};

/** 勾稽关系 in one line; a hint is told apart from what is wrong, for it keeps no report from being filed. */
export const checksHeadline = (checks: readonly Judged[]): ChecksHeadline => {
  const assessed = checks.filter(({ passed }) => passed !== null).length;
  const failed = checks.filter(({ passed }) => passed === false);
  const wrong = failed.filter(({ level }) => level === 'error').length;
  const hints = failed.length - wrong;
  if (wrong > 0) {
    const noted = hints > 0 ? `，${hints} 项提示` : '';
    return { standing: 'wrong', words: `勾稽关系 ${assessed} 项中有 ${wrong} 项不成立${noted}` };
  }
  if (hints > 0)
    return {
      standing: 'hints',
      words: `勾稽关系 ${assessed} 项中没有不成立的，有 ${hints} 项提示`,
    };
  return { standing: 'sound', words: `勾稽关系 ${assessed} 项全部成立` };
};
