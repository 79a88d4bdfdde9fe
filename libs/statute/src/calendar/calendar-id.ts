import { shortDigest } from './fnv.js';
import type { RegionalOverlay, YearSchedule } from './year-schedule.js';

const spans = (years: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === year) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('+') || 'none';
};

const list = (dates: readonly string[] = []): string => [...new Set(dates)].sort().join(' ');

/** e.g. `2004-2026@2025-11-04~1a2b3c4d`, with `+region` before the digest when local days off apply. */
export const calendarId = (
  versions: readonly YearSchedule[],
  overlay: RegionalOverlay | undefined,
): string => {
  const content = versions.map((version) =>
    [version.year, version.publishedOn, list(version.restDays), list(version.makeUpWorkdays)].join(
      '|',
    ),
  );
  if (overlay) {
    content.push([overlay.region, list(overlay.restDays), list(overlay.makeUpWorkdays)].join('|'));
  }
  const published = versions.map(({ publishedOn }) => publishedOn).sort();
  const names = `${spans(versions.map(({ year }) => year))}@${published.at(-1) ?? '-'}`;
  return `${names}${overlay ? `+${overlay.region}` : ''}~${shortDigest(content.join('\n'))}`;
};
