import type { CampaignResult, Recovery } from './campaign.js';
import { faultKinds } from './faults.js';

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const cells = (values: readonly (string | number)[]): string => `| ${values.join(' | ')} |`;

const inSeconds = (recoveries: readonly Recovery[]): readonly number[] =>
  recoveries.map(({ ms }) => (ms ?? Number.POSITIVE_INFINITY) / 1000);

const figure = (value: number): string => (Number.isNaN(value) ? '—' : value.toFixed(2));

/**
 * Seconds until an order was acknowledged again, by kind of fault, as a table in Markdown. Median and worst are
 * of the times when nothing else went wrong meanwhile; the last column is of all.
 */
export const recoveryTable = ({ recoveries }: CampaignResult): readonly string[] => [
  cells(['fault', 'times', 'alone', 'median s', 'worst s', 'worst s among others']),
  cells(['---', '--:', '--:', '--:', '--:', '--:']),
  ...faultKinds.flatMap((kind) => {
    const own = recoveries.filter(({ fault }) => fault.kind === kind);
    if (own.length === 0) return [];
    const alone = inSeconds(own.filter((one) => one.alone));
    const worst = (times: readonly number[]) =>
      times.length > 0 ? Math.max(...times) : Number.NaN;
    const others = inSeconds(own.filter((one) => !one.alone));
    const figures = [median(alone), worst(alone), worst(others)].map(figure);
    return [cells([kind, own.length, alone.length, ...figures])];
  }),
];

/** What was ordered and what became of it. */
export const orderLine = ({ given, events, alarms, seconds }: CampaignResult): string => {
  const of = (kind: string) => given.filter(({ outcome }) => outcome?.kind === kind).length;
  const repeated = given.filter(({ attempts }) => attempts > 1).length;
  const attempts = given.reduce((sum, order) => sum + order.attempts, 0);
  return (
    `${given.length} orders in ${seconds.toFixed(0)} s: ${of('acknowledged')} acknowledged, ` +
    `${of('rejected')} rejected, ${repeated} repeated (${attempts} attempts in all); ` +
    `${events} events; ${alarms} alarms had to ring`
  );
};
