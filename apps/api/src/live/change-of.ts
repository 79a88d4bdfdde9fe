import type { RequestReader } from '@tracker/application';
import {
  applicantStreamPrefix,
  calendarStreamPrefix,
  clockStreamPrefix,
  idIn,
  organStreamPrefix,
  remindersStreamPrefix,
  reportStreamPrefix,
  requestStreamPrefix,
} from '@tracker/domain';
import type { RecordedEvent } from '@tracker/event-store';

/** What a page has to look at again. `everything`: more happened than is told one by one. */
export type ChangeKind = 'request' | 'requests' | 'alarm' | 'organ' | 'calendar' | 'everything';

/** That something changed, never what: no name, no text, no number. */
export type Change = {
  /** Null: of every organ. */
  readonly organ: string | null;
  readonly kind: ChangeKind;
  readonly requestId?: string;
};

type Place = (
  id: string,
  data: RecordedEvent['data'],
  requests: Pick<RequestReader, 'organOf'>,
) => Promise<Change | null>;

const ofRequest: Place = async (requestId, data, requests) => {
  const organ = typeof data.organ === 'string' ? data.organ : await requests.organOf(requestId);
  return organ === null ? null : { organ, kind: 'request', requestId };
};

const ofReminder: Place = async (requestId, _data, requests) => {
  const organ = await requests.organOf(requestId);
  return organ === null ? null : { organ, kind: 'alarm', requestId };
};

const places: readonly (readonly [prefix: string, place: Place])[] = [
  [requestStreamPrefix, ofRequest],
  [clockStreamPrefix, ofRequest],
  [remindersStreamPrefix, ofReminder],
  [organStreamPrefix, async (organ) => ({ organ, kind: 'organ' })],
  [reportStreamPrefix, async (_id, { organ }) => ({ organ: String(organ), kind: 'organ' })],
  [applicantStreamPrefix, async (_id, { organ }) => ({ organ: String(organ), kind: 'requests' })],
  [calendarStreamPrefix, async () => ({ organ: null, kind: 'calendar' })],
];

/** Whom an event concerns; null where no page shows anything of it. */
export const changeOf = async (
  { stream, data }: Pick<RecordedEvent, 'stream' | 'data'>,
  requests: Pick<RequestReader, 'organOf'>,
): Promise<Change | null> => {
  for (const [prefix, place] of places) {
    const id = idIn(prefix, stream);
    if (id !== null) return place(id, data, requests);
  }
  return null;
};
