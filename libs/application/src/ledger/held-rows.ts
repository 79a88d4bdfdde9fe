import {
  evolveRequest,
  type PersonalField,
  personalField,
  type RequestEvent,
  type RequestState,
  requestStream,
} from '@tracker/domain';
import { type EventStore, pages, type RecordedEvent } from '@tracker/event-store';
import { type ExistingCells, type LedgerCells, ledgerColumns } from '@tracker/ledger';
import { type KeyVault, keyIdsIn, openText, type SealedText } from '@tracker/personal-data';
import { trackerCodec } from '../log/codec.js';
import { ledgerRowOf } from './ledger-row-of.js';

type Sealed = SealedText | string | undefined;
type Held = {
  readonly stream: string;
  state: RequestState;
  personal: Partial<Record<PersonalField, Sealed>>;
  ledger: { readonly cells: LedgerCells; readonly personalCells: Sealed } | null;
};

/** What the organ holds of these numbers: as once imported, and as it would be exported now. */
export type HeldRow = { readonly imported: ExistingCells | null; readonly current: ExistingCells };

const personalColumns = ledgerColumns.filter(({ personal }) => personal).map(({ name }) => name);
const unreadable: ExistingCells = Object.fromEntries(personalColumns.map((name) => [name, null]));

/** One pass over the log, so that nothing hangs on how far a projection has come. */
export const heldRows = async (
  store: EventStore,
  vault: KeyVault,
  numbers: ReadonlySet<string>,
  idOf: (number: string) => string,
): Promise<ReadonlyMap<string, HeldRow>> => {
  const streams = new Map([...numbers].map((number) => [requestStream(idOf(number)), number]));
  const held = new Map<string, Held>();
  const head = await store.head();
  if (head === null) return new Map();
  for await (const page of pages(store, null, head)) {
    for (const event of page) if (streams.has(event.stream)) collect(held, event);
  }
  const keys = await keysFor([...held.values()], vault);
  return new Map([...held.values()].map((one) => [streams.get(one.stream) ?? '', open(one, keys)]));
};

const keysAtOnce = 5000;

const keysFor = async (held: readonly Held[], vault: KeyVault) => {
  const ids = keyIdsIn(held.flatMap(sealedOf));
  const keys = new Map<string, Buffer>();
  for (let from = 0; from < ids.length; from += keysAtOnce)
    for (const [id, key] of await vault.find(ids.slice(from, from + keysAtOnce))) keys.set(id, key);
  return keys;
};

const sealedOf = ({ personal, ledger }: Held): readonly Sealed[] => [
  ...Object.values(personal),
  ledger?.personalCells,
];

const collect = (held: Map<string, Held>, event: RecordedEvent): void => {
  const { stream, type, data } = event;
  const one: Held = held.get(stream) ?? {
    stream,
    state: { life: 'unknown' },
    personal: {},
    ledger: null,
  };
  one.state = evolveRequest(one.state, trackerCodec.decode(event) as unknown as RequestEvent);
  if (type === 'RequestRegistered')
    one.personal = Object.fromEntries(
      personalField.options.map((field) => [field, data[field] as Sealed]),
    );
  if (type === 'PersonalFactCorrected')
    one.personal = { ...one.personal, [String(data.field)]: data.is as Sealed };
  if (type === 'LedgerRowRecorded')
    one.ledger = {
      cells: data.cells as LedgerCells,
      personalCells: data.personalCells as Sealed,
    };
  held.set(stream, one);
};

const open = (one: Held, keys: ReadonlyMap<string, Buffer>): HeldRow => {
  const { stream, state, personal, ledger } = one;
  if (state.life === 'unknown') throw new Error('A held request is registered.');
  if (keyIdsIn(sealedOf(one)).some((id) => !keys.has(id))) {
    const hidden = (cells: LedgerCells): ExistingCells => ({ ...cells, ...unreadable });
    return { imported: ledger && hidden(ledger.cells), current: hidden(ledgerRowOf(state, {})) };
  }
  const opened = Object.fromEntries(
    Object.entries(personal).flatMap(([field, value]) => {
      const text = openText(value, stream, keys);
      return text === null ? [] : [[field, text]];
    }),
  );
  const cells = ledger && openText(ledger.personalCells, stream, keys);
  return {
    imported: ledger && { ...ledger.cells, ...(JSON.parse(cells ?? '{}') as LedgerCells) },
    current: ledgerRowOf(state, opened),
  };
};
