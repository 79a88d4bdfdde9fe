import fc from 'fast-check';
import { folded, logOf, organ, reportOf, row } from '../annual.fixtures.js';
import type { LogEvent } from '../counted/log-event.js';
import { allContributions } from '../counting/contributions.js';
import { foldLog } from '../fold-log.js';
import { histories, years } from '../histories.fixtures.js';
import { yearPeriod } from '../period.js';
import { cellRequests } from '../tables/cell-requests.js';
import { canonicalReportJson } from './canonical-report-json.js';

const forms = ['2019', '2021'] as const;
const plus = (a: readonly number[], b: readonly number[]) => a.map((n, i) => n + (b[i] ?? 0));
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

const foldOf = (events: readonly LogEvent[]) => {
  const fold = foldLog({ organ });
  for (const event of events) fold.apply(event);
  return fold;
};

describe('For every log', () => {
  it('一 + 二 = （七）总计 + 四, totals are sums of their parts, and the checks agree', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(...years),
        fc.constantFrom(...forms),
        (log, year, form) => {
          const report = reportOf(folded(log), year, form);
          expect(plus(row(report, '一'), row(report, '二'))).toEqual(
            plus(row(report, '3.7'), row(report, '四')),
          );
          const results = report.sectionThree.rows.filter(
            ({ key }) => key.startsWith('3.') && key !== '3.7',
          );
          expect(results.map(({ cells }) => cells).reduce(plus)).toEqual(row(report, '3.7'));
          for (const { cells } of [...report.sectionThree.rows, ...report.sectionFour.groups]) {
            expect(cells.at(-1)).toBe(sum(cells.slice(0, -1)));
          }
          const failed = report.checks
            .filter((check) => check.passed === false)
            .map(({ id }) => id);
          expect(failed.filter((id) => id !== 'C13')).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('四 of a year and 二 of the next are the same requests in every column', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(...years),
        fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
        (log, year, column) => {
          const requests = folded(log).requests();
          const behind = (of: number, line: number) =>
            cellRequests(allContributions(requests, yearPeriod(of)), '2021', {
              ...{ section: 'three', row: line, column },
            }).requests.map(({ number }) => number);
          expect(behind(year, 25)).toEqual(behind(year + 1, 2));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('the requests behind a cell are as many as its number says', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(...years),
        fc.constantFrom(...forms),
        (log, year, form) => {
          const fold = folded(log);
          const report = reportOf(fold, year, form);
          const counted = [...allContributions(fold.requests(), yearPeriod(year))];
          report.sectionThree.rows.forEach(({ cells }, at) => {
            const values = cells.map((_, column) => {
              const address = { section: 'three', row: at + 1, column: column + 1 } as const;
              return cellRequests(counted, form, address).value;
            });
            expect(values).toEqual(cells);
          });
          report.sectionFour.groups.forEach(({ cells }, at) => {
            const values = cells.map((_, column) => {
              const address = { section: 'four', row: at + 1, column: column + 1 } as const;
              return cellRequests(counted, form, address).value;
            });
            expect(values).toEqual(cells);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('events that reach only later years do not change a byte', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...years), (log, year) => {
        const events = logOf(log);
        const whole = foldOf(events);
        const { to } = yearPeriod(year);
        const kept = new Set<string>();
        for (const { trail } of whole.requests()) {
          const within = trail.filter(({ on }) => on !== null && on <= to);
          if (within.length > 0) kept.add(trail[0]?.position ?? '');
          for (const { position } of within) kept.add(position);
        }
        const without = foldOf(
          events.filter(
            ({ stream, position }) => stream === `organ-${organ}` || kept.has(`${position}`),
          ),
        );
        expect(canonicalReportJson(reportOf(without, year))).toBe(
          canonicalReportJson(reportOf(whole, year)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('a fold that went on from a copy gives the same bytes, and the one it left stays as it was', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(...years),
        fc.nat({ max: 100 }),
        (log, year, percent) => {
          const events = logOf(log);
          const at = Math.max(1, Math.floor((events.length * percent) / 100));
          const early = foldOf(events.slice(0, at));
          const before = canonicalReportJson(reportOf(early, year));
          const late = early.copy();
          for (const event of events.slice(at)) late.apply(event);
          expect(canonicalReportJson(reportOf(late, year))).toBe(
            canonicalReportJson(reportOf(foldOf(events), year)),
          );
          expect(canonicalReportJson(reportOf(early, year))).toBe(before);
          expect(before).toBe(canonicalReportJson(reportOf(foldOf(events.slice(0, at)), year)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('the interleaving of streams changes neither table nor digest', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(...years),
        fc.infiniteStream(fc.nat()),
        (log, year, dice) => {
          const queues = new Map<string, LogEvent[]>();
          for (const event of logOf(log)) {
            queues.set(event.stream, [...(queues.get(event.stream) ?? []), event]);
          }
          const mixed: LogEvent[] = [];
          while (queues.size > 0) {
            const names = [...queues.keys()];
            const name = names[Number(dice.next().value) % names.length] ?? '';
            const next = queues.get(name)?.shift();
            if (next) mixed.push({ ...next, position: BigInt(mixed.length + 1) });
            else queues.delete(name);
          }
          const { basis: a, ...straight } = reportOf(folded(log), year);
          const { basis: b, ...shuffled } = reportOf(foldOf(mixed), year);
          expect(shuffled).toEqual(straight);
          expect([b.digest, b.events]).toEqual([a.digest, a.events]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
