import { workingCalendar, type YearSchedule } from '@tracker/statute';
import type { Projection } from '../projection/projection.js';

/**
 * Names what the rows of a model depend on besides the log: the projection's version and the
 * schedules of the release. Those announced since stand in the log itself.
 */
export const builtWith = ({ version }: Projection, schedules: readonly YearSchedule[]): string =>
  `${version};${workingCalendar(schedules).id}`;

/** Numbers in a version, first ones first; then the day of the last notice, then the years known. */
const orderOf = (by: string): readonly (number | string)[] => {
  const [version = '', calendar = ''] = by.split(';');
  const [names = ''] = calendar.split('~');
  const [years = '', published = ''] = names.split('@');
  const numbers = (version.match(/\d+/g) ?? []).map(Number);
  return [...numbers, published, years.split('-').at(-1) ?? ''];
};

/**
 * Whether rows marked `by` were made by a release newer than the one that marks them `mine`. Of releases
 * that differ in the content of a schedule alone neither is newer: such a correction raises the version.
 */
export const isNewer = (by: string, mine: string): boolean => {
  const [theirs, ours] = [orderOf(by), orderOf(mine)];
  for (const [at, part] of theirs.entries()) {
    const other = ours[at];
    if (other === undefined) return true;
    if (part !== other) return typeof part === typeof other && part > other;
  }
  return false;
};
