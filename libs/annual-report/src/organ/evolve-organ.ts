import type { OrganEvent } from '@tracker/domain/events';
import { idIn, organStreamPrefix } from '@tracker/domain/events';
import { BrokenLogError } from '../counted/broken-log-error.js';
import { refTo } from '../counted/event-ref.js';
import type { OrganLogEvent, Recorded } from '../counted/log-event.js';
import type { LedgerImport, OrganFacts } from './organ-facts.js';

type EventOf<Type extends OrganEvent['type']> = Recorded & Extract<OrganEvent, { type: Type }>;
type Step<Type extends OrganEvent['type']> = (
  facts: OrganFacts,
  event: EventOf<Type>,
) => OrganFacts;

const steps: { readonly [Type in OrganEvent['type']]: Step<Type> | 'ignored' } = {
  OrganCreated: (facts, event) => renamed(facts, event, event.data.name),
  OrganRenamed: (facts, event) => renamed(facts, event, event.data.name),
  OrganPlaced: 'ignored',
  OrganSettingsChanged: 'ignored',
  NumberFormatSet: 'ignored',
  LedgerImportStarted: (facts, event) => {
    const { importId } = event.data;
    const resumed = refTo(event, null);
    const started = facts.imports.find((one) => one.importId === importId)?.started ?? resumed;
    return withImport(facts, { importId, started, resumed, completed: null });
  },
  // Once complete an import is no more than its requests: it leaves no mark on a year it brought nothing for.
  LedgerImportCompleted: (facts, event) => {
    const begun = facts.imports.find((one) => one.importId === event.data.importId);
    return begun ? withImport(facts, { ...begun, completed: refTo(event, null) }) : facts;
  },
  PublishedTableRecorded: (facts, event) => {
    const { year, form, sectionThree, sectionFour } = event.data;
    const table = { year, form, sectionThree, sectionFour, event: refTo(event, null) };
    return { ...facts, published: [...facts.published, table] };
  },
};

const renamed = (facts: OrganFacts, event: OrganLogEvent, name: string): OrganFacts => ({
  ...facts,
  name,
  naming: [...facts.naming, refTo(event, null)],
});

const withImport = (facts: OrganFacts, one: LedgerImport): OrganFacts => ({
  ...facts,
  imports: [...facts.imports.filter(({ importId }) => importId !== one.importId), one],
});

const unnamed = (organ: string): OrganFacts => ({
  organ,
  name: organ,
  naming: [],
  published: [],
  imports: [],
});

/** The organ as its annual report sees it, after one more event of its stream; null before the first. */
export const evolveOrgan = (state: OrganFacts | null, event: OrganLogEvent): OrganFacts => {
  const facts = state ?? unnamed(idIn(organStreamPrefix, event.stream) ?? event.stream);
  const step = steps[event.type] as ((f: OrganFacts, e: OrganLogEvent) => OrganFacts) | 'ignored';
  if (step === undefined) throw new BrokenLogError('unknown-event-type', event);
  return step === 'ignored' ? facts : step(facts, event);
};
