import { eventIdOf } from '@tracker/platform';
import type { LocalDate } from '@tracker/statute';
import { mustRing, silentAlarms } from './alarms.js';
import { recount } from './recount.js';
import type { Given, LogEvent, ReportedTable } from './types.js';

export type Evidence = {
  readonly given: readonly Given[];
  /** Everything that the log got since the first order, in its order. */
  readonly events: readonly LogEvent[];
  readonly tables: readonly ReportedTable[];
  /** The day on which all of it happened; null when it went over midnight, and alarms cannot be told. */
  readonly today: LocalDate | null;
};

type Acknowledged = Given & { readonly outcome: { readonly kind: 'acknowledged' } };

const isAcknowledged = (order: Given): order is Acknowledged =>
  order.outcome?.kind === 'acknowledged';

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

const twice = (values: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
};

/** Orders that were never settled, and pairs of rivals that both won or both lost. */
const unsettled = (given: readonly Given[]): readonly string[] => {
  const open = given.filter(({ outcome }) => outcome === null);
  const pairs = groupBy(
    given.filter(({ rivalOf }) => rivalOf !== undefined),
    ({ rivalOf = '' }) => rivalOf,
  );
  return [
    ...open.map(({ key }) => `order ${key} was neither acknowledged nor rejected`),
    ...[...pairs].flatMap(([key, rivals]) => {
      const winners = rivals.filter(isAcknowledged).length;
      return winners === 1 ? [] : [`of the rivals ${key} ${winners} were acknowledged`];
    }),
    ...given.flatMap(({ key, verb, events, rivalOf, outcome }) => {
      if (outcome === null || rivalOf !== undefined) return [];
      const came = outcome.kind === 'acknowledged' ? 'acknowledged' : `rejected ${outcome.code}`;
      const expected = events.length > 0 ? 'acknowledged' : 'rejected';
      return came.startsWith(expected)
        ? []
        : [`order ${key} (${verb ?? 'register'}) was ${came}, not ${expected}`];
    }),
  ];
};

/** Plain facts of the body must stand in the events; what is sealed is left out. */
const differing = (order: Given, events: readonly LogEvent[]): readonly string[] =>
  Object.entries(order.body).flatMap(([field, value]) => {
    if (!/On$|^(handler|letterNumber|category|fact|is|workingDays|method|result)$/.test(field))
      return [];
    const stored = events.map(({ data }) => data[field]);
    return stored.includes(value as string)
      ? []
      : [`order ${order.key}: ${field} is ${stored}, not ${value}`];
  });

/** One request's stream is exactly its acknowledged orders, one after the other. */
const requestFindings = (
  stream: string,
  orders: readonly Acknowledged[],
  events: readonly LogEvent[],
): readonly string[] => {
  const findings: string[] = [];
  const sorted = orders.toSorted((a, b) =>
    Number(BigInt(a.outcome.receipt.revision) - BigInt(b.outcome.receipt.revision)),
  );
  let next = 0;
  for (const order of sorted) {
    const { revision, position } = order.outcome.receipt;
    const end = Number(revision) + 1;
    const own = events.slice(next, end);
    next = end;
    const types = own.map(({ type }) => type).join();
    if (types !== order.events.join())
      findings.push(
        `order ${order.key}: ${stream} holds ${types || 'nothing'}, not ${order.events}`,
      );
    const commands = new Set(own.map(({ meta }) => String(meta.commandId)));
    if (commands.size !== 1)
      findings.push(`order ${order.key}: its events are of ${commands.size} commands`);
    own.forEach(({ id, meta }, index) => {
      if (id !== eventIdOf(String(meta.commandId), index))
        findings.push(`order ${order.key}: event ${id} is not number ${index} of its command`);
    });
    if (String(own.at(-1)?.position) !== position)
      findings.push(`order ${order.key}: stands at ${own.at(-1)?.position}, told was ${position}`);
    findings.push(...differing(order, own));
  }
  for (const { type, id } of events.slice(next))
    findings.push(`${stream}: nobody ordered ${type} ${id}`);
  events.forEach(({ revision, id }, index) => {
    if (revision !== BigInt(index)) findings.push(`${stream}: ${id} is revision ${revision}`);
  });
  return findings;
};

/** Numbers are taken once and in a row; each is of a registered request or forfeited. */
const numberFindings = (
  stream: string,
  events: readonly LogEvent[],
  registered: ReadonlyMap<string, string>,
): readonly string[] => {
  const reserved = events.filter(({ type }) => type === 'NumberReserved');
  const sequences = reserved.map(({ data }) => Number(data.sequence));
  const forfeited = new Set(
    events.filter(({ type }) => type === 'NumberForfeited').map(({ data }) => String(data.number)),
  );
  return [
    ...twice(sequences.map(String)).map((sequence) => `${stream}: ${sequence} was given twice`),
    ...Array.from({ length: Math.max(0, ...sequences) }, (_, index) => index + 1)
      .filter((sequence) => !sequences.includes(sequence))
      .map((sequence) => `${stream}: ${sequence} was never reserved`),
    ...reserved.flatMap(({ data }) => {
      const number = String(data.number);
      const used = registered.get(String(data.requestId)) === number;
      if (used === forfeited.has(number))
        return [`${stream}: ${number} is ${used ? 'used and forfeited' : 'an unexplained gap'}`];
      return [];
    }),
    ...events
      .filter(({ type }) => !['NumberReserved', 'NumberForfeited'].includes(type))
      .map(({ type }) => `${stream}: nobody ordered ${type}`),
  ];
};

/** Streams that the system writes by itself, and the events that it may write there. */
const ofSystem: readonly (readonly [RegExp, RegExp])[] = [
  [/^log-anchors$/, /^LogAnchored$/],
  [/^reminders-/, /^(ReminderSent|ReminderOvertaken|LapseProposed|SilenceNoted)$/],
];

const strangeFindings = (events: readonly LogEvent[]): readonly string[] =>
  events
    .filter(({ stream }) => !/^(request|numbers)-/.test(stream))
    .filter(
      ({ stream, type }) =>
        !ofSystem.some(([streams, types]) => streams.test(stream) && types.test(type)),
    )
    .map(({ stream, type, id }) => `${stream}: nobody ordered ${type} ${id}`);

/** The same alarm is told of once, under whatever id it was stored. */
const alarmFindings = (events: readonly LogEvent[]): readonly string[] =>
  twice(
    events.flatMap(({ data, stream }) =>
      stream.startsWith('reminders-') ? [`${stream} ${String(data.alarmId)}`] : [],
    ),
  ).map((alarm) => `${alarm}: told twice`);

const tableFindings = ({ given, tables }: Evidence): readonly string[] =>
  tables.flatMap(({ organ, year, sectionThree, sectionFour }) => {
    const expected = recount(given, organ, year);
    const compare = (
      section: string,
      found: readonly (readonly number[])[],
      wanted: readonly (readonly number[])[],
    ) =>
      wanted.flatMap((row, line) =>
        row.flatMap((cell, column) =>
          found[line]?.[column] === cell
            ? []
            : [
                `${organ} ${year} ${section} row ${line + 1} column ${column + 1}: ` +
                  `${found[line]?.[column]}, clients expect ${cell}`,
              ],
        ),
      );
    return [
      ...compare('section three', sectionThree, expected.sectionThree),
      ...compare('section four', sectionFour, expected.sectionFour),
    ];
  });

/** Everything in which the log and the tables differ from what the clients were told; empty when all is well. */
export const judge = (evidence: Evidence): readonly string[] => {
  const { given, events, today } = evidence;
  const acknowledged = given.filter(isAcknowledged);
  const orders = groupBy(acknowledged, ({ outcome }) => outcome.receipt.requestId);
  const streams = groupBy(events, ({ stream }) => stream);
  const registered = new Map(
    acknowledged.flatMap(({ verb, outcome: { receipt } }) =>
      verb === null ? [[receipt.requestId, receipt.number ?? ''] as const] : [],
    ),
  );
  const requests = new Set([
    ...[...orders.keys()].map((id) => `request-${id}`),
    ...[...streams.keys()].filter((stream) => stream.startsWith('request-')),
  ]);
  return [
    ...unsettled(given),
    ...twice(events.map(({ id }) => id)).map((id) => `event ${id} stands twice`),
    ...[...requests].flatMap((stream) =>
      requestFindings(
        stream,
        orders.get(stream.slice('request-'.length)) ?? [],
        streams.get(stream) ?? [],
      ),
    ),
    ...[...streams]
      .filter(([stream]) => stream.startsWith('numbers-'))
      .flatMap(([stream, own]) => numberFindings(stream, own, registered)),
    ...strangeFindings(events),
    ...alarmFindings(events),
    ...(today === null ? [] : silentAlarms(mustRing(given, today), events)),
    ...tableFindings(evidence),
  ];
};
