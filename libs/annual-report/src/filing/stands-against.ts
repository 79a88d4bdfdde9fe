import type { ReportedCheck } from '../report/annual-report-type.js';

/** What a filing must answer for: failed errors stop it, a failed C5 asks for a reason. */
export type FilingStand = {
  readonly unsound: readonly string[];
  readonly broughtForward: string | null;
};

/** Judges the checks of a report that is about to be filed; warnings stand beside it and stop nothing. */
export const standsAgainst = (checks: readonly ReportedCheck[]): FilingStand => {
  const failed = checks.filter(({ level, passed }) => level === 'error' && passed === false);
  return {
    unsound: failed.filter(({ id }) => id !== 'C5').map(({ id, detail }) => `${id}：${detail}`),
    broughtForward: failed.find(({ id }) => id === 'C5')?.detail ?? null,
  };
};
