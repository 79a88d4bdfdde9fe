import { evolveOrgan, type OrganFacts } from '@tracker/annual-report';
import { idIn, type OrganEvent, organEvents, organStreamPrefix } from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';
import { hashOf } from '../counted-request/hash-of.js';
import type { Projection } from '../projection/projection.js';
import { UnknownEvent } from '../projection/steps.js';
import { OrganView, type StoredSettings } from './organ-view.row.js';

export type OrganUnit = {
  readonly facts: OrganFacts;
  readonly parent: string | null;
  readonly settings: StoredSettings;
  readonly revision: bigint;
  readonly position: bigint;
};

const organEvent = (event: RecordedEvent): OrganEvent => {
  if (!Object.hasOwn(organEvents, event.type)) throw new UnknownEvent(event);
  return event as unknown as OrganEvent;
};

const step = (state: OrganUnit | null, recorded: RecordedEvent): OrganUnit => {
  const event = organEvent(recorded);
  const { stream, revision, position } = recorded;
  const place = { stream, position, revision, hash: hashOf(recorded) };
  const facts = evolveOrgan(state?.facts ?? null, { ...event, ...place });
  const changed = event.type === 'OrganSettingsChanged' ? event.data : {};
  const settings = { ...state?.settings, ...changed };
  return { facts, parent: placeAfter(state?.parent ?? null, event), settings, revision, position };
};

const placeAfter = (parent: string | null, event: OrganEvent): string | null => {
  if (event.type === 'OrganCreated') return event.data.parent ?? null;
  return event.type === 'OrganPlaced' ? event.data.parent : parent;
};

/** Organs with settings and report facts; a fact of the annual report must not be missed, so poison stops it. */
export const organViewProjection: Projection<OrganUnit, OrganView> = {
  name: 'organ_view',
  version: '3',
  poison: 'halt',
  row: OrganView,
  unit: 'code',
  many: false,
  oneStream: true,
  restoreFrom: 'rows',
  unitOf: ({ stream }) => idIn(organStreamPrefix, stream),
  isFirst: ({ revision }) => revision === 0n,
  step,
  rows: (code, { facts, parent, settings, revision, position }) => [
    {
      code,
      name: facts.name,
      parent,
      settings,
      facts,
      revision: revision.toString(),
      position: position.toString(),
    },
  ],
  restore([row]) {
    if (!row) throw new Error('a unit without a row');
    const { facts, parent, settings, revision, position } = row;
    return { facts, parent, settings, revision: BigInt(revision), position: BigInt(position) };
  },
};
