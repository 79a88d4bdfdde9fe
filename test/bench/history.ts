import { requestStream } from '@tracker/domain';
import { eventHash, type RecordedEvent, restoreEvents } from '@tracker/event-store';
import { type KeyVault, organKeyId, seal } from '@tracker/personal-data';
import { eventIdOf, idFrom, requestIdOf } from '@tracker/platform';
import type { Adapters } from '@tracker/runtime';
import { addDays, applicantTypes, categoriesToChoose } from '@tracker/statute';
import { applicantOf, descriptionOf } from './words.js';

export const benchOrgan = 'BENCH';
type Draft = { readonly type: string; readonly data: Record<string, unknown> };

const categories = categoriesToChoose('2024-06-01')
  .filter(({ row }) => row < '3.6')
  .map(({ code }) => code);

/** Six events of a plain request: registered, assigned, decided, dispatched, closed, delivered. */
const lifeOf = (
  serial: number,
  sealed: (field: string, text: string) => unknown,
  allOpen: boolean,
): Draft[] => {
  const receivedOn = addDays('2023-01-02', serial % 900);
  const decidedOn = addDays(receivedOn, 9 + (serial % 13));
  const closedOn = addDays(decidedOn, serial % 3);
  const category = categories[serial % categories.length] ?? 'provided';
  const registered = {
    organ: benchOrgan,
    number: numberOf(serial),
    origin: 'desk',
    channel: serial % 3 === 0 ? 'post-signed' : 'internet',
    submittedOn: receivedOn,
    receivedOn,
    receiptRule: 'signed',
    registeredOn: receivedOn,
    applicantId: idFrom('applicant', String(serial % 20_000)),
    applicantType: applicantTypes[serial % 6]?.code ?? 'other',
    applicantName: sealed('applicantName', applicantOf(serial)),
    description: sealed('description', descriptionOf(serial)),
  };
  const open = allOpen || serial % 10 === 0;
  const reply = { method: 'post', dispatchedOn: closedOn, letterNumber: `答〔${serial}〕号` };
  const assigned = { unit: '法制科', handler: `承办人${serial % 12}`, assignedOn: receivedOn };
  const note = { ...assigned, handler: `承办人${(serial + 1) % 12}` };
  return [
    { type: 'RequestRegistered', data: registered },
    { type: 'HandlerAssigned', data: assigned },
    ...(open
      ? [0, 1, 2, 3].map(() => ({ type: 'HandlerAssigned', data: note }))
      : [
          { type: 'DecisionRecorded', data: { category, reasons: [], decidedOn } },
          { type: 'ReplyDispatched', data: reply },
          { type: 'RequestClosed', data: { closedOn, ground: 'reply-delivered', category } },
          { type: 'ReplyDelivered', data: { deliveredOn: addDays(closedOn, 3) } },
        ]),
  ];
};

export const numberOf = (serial: number): string =>
  `${2023 + Math.floor((serial % 900) / 365)}-${String(serial).padStart(6, '0')}`;
export const benchRequestId = (serial: number): string => requestIdOf(benchOrgan, numberOf(serial));

/** Fills an empty log with so many requests, chained and sealed as if people had recorded them. */
export const fillLog = async (
  { asOwner }: Adapters,
  vault: KeyVault,
  requests: number,
  allOpen = false,
): Promise<number> => {
  const keyId = organKeyId(benchOrgan);
  const secret = (await vault.provide([keyId])).get(keyId);
  if (!secret) throw new Error('no key');
  let position = 0n;
  const chain = (stream: string, drafts: readonly Draft[]): RecordedEvent[] => {
    let prev: string | null = null;
    return drafts.map(({ type, data }, index) => {
      position += 1n;
      const id = eventIdOf(idFrom('bench', stream), index);
      const meta = {
        commandId: idFrom('bench', stream),
        actor: 'cli:bench',
        decidedOn: '2024-01-01',
        prev,
      };
      const recordedAt = '2024-01-01T00:00:00.000Z';
      const bare = { id, type, schemaVersion: 1, data, meta, stream, position, recordedAt };
      const event = { ...bare, revision: BigInt(index) } as unknown as RecordedEvent;
      const hash = eventHash(event);
      prev = hash;
      return { ...event, meta: { ...meta, hash } } as RecordedEvent;
    });
  };
  async function* batches() {
    yield chain(`organ-${benchOrgan}`, [
      { type: 'OrganCreated', data: { organ: benchOrgan, name: '基准机关' } },
    ]);
    let batch: RecordedEvent[] = [];
    for (let serial = 0; serial < requests; serial += 1) {
      const stream = requestStream(benchRequestId(serial));
      const eventId = eventIdOf(idFrom('bench', stream), 0);
      const key = { id: keyId, secret: secret as Buffer };
      const sealed = (field: string, text: string) => seal(text, key, { stream, eventId, field });
      batch.push(...chain(stream, lifeOf(serial, sealed, allOpen)));
      if (batch.length < 6000) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
  return asOwner((client) => restoreEvents(client, batches()));
};
