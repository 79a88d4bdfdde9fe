import type { RequestEvent } from '@tracker/domain/events';
import {
  closed,
  confirmed,
  corrected,
  decidedAs,
  feeNoticed,
  feeNoticeRemoved,
  reasonsAsked,
  received,
  recorded,
  reopened,
  reviewDecided,
  reviewFiled,
  supplementAnswered,
  supplementAnswerRemoved,
  supplementAsked,
  supplementRemoved,
  theRequest,
  uuid,
  voided,
} from '../annual.fixtures.js';
import { evolveCounted } from './evolve-counted.js';
import type { RequestLogEvent } from './log-event.js';

/** The day from which each event of the history matters. */
const days = (...history: RequestEvent[]) => theRequest(...history).trail.map(({ on }) => on);
const answered = [
  received('2024-05-01'),
  decidedAs('provided', '2024-12-30'),
  closed('2025-01-03'),
];

describe('Folding a request for counting', () => {
  it('gives plain JSON that folds on after being stored', () => {
    const [first, ...rest] = recorded('request-N1', [...answered, reviewFiled('2025-02-01')]);
    let stored = evolveCounted(null, first as RequestLogEvent);
    for (const event of rest) {
      stored = evolveCounted(JSON.parse(JSON.stringify(stored)), event as RequestLogEvent);
    }
    expect(stored).toEqual(theRequestAt(1, ...answered, reviewFiled('2025-02-01')));
  });

  it('passes by what does not count', () => {
    const state = theRequest(received('2024-05-01'));
    const event = { type: 'FeePaid', data: { feeId: uuid(9), paidOn: '2024-05-09' } };
    const place = { stream: 'request-N1', position: 9n, revision: 9n, hash: 'h' };
    expect(evolveCounted(state, { ...event, ...place } as RequestLogEvent)).toBe(state);
  });

  it.each([
    ['an unknown event', 'SomethingElse', 'unknown-event-type'],
    ['a fact about a request nobody registered', 'RequestVoided', 'event-before-registration'],
  ])('stops at %s', (_name, type, code) => {
    const event = { type, data: {}, stream: 'request-N1', position: 7n, revision: 0n, hash: 'h' };
    expect(() => evolveCounted(null, event as unknown as RequestLogEvent)).toThrow(
      expect.objectContaining({ code, facts: { type, stream: 'request-N1', position: '7' } }),
    );
  });

  it('forgets a letter that was recorded with the wrong request, from the day it claimed', () => {
    const history = [received('2024-05-01'), supplementAsked('2024-05-09')];
    const wrong = [
      ...[...history, supplementAsked('2024-06-03'), supplementRemoved('2024-06-03')],
      ...[feeNoticed('2024-06-04'), feeNoticeRemoved('2024-06-04')],
    ];
    const { letters } = theRequest(...wrong);
    expect(letters).toEqual({ supplement: ['2024-05-09'], fee: [], reasons: [] });
    expect(days(...wrong).slice(2)).toEqual([
      '2024-06-03',
      '2024-06-03',
      '2024-06-04',
      '2024-06-04',
    ]);
  });

  it('counts as if an answer that was taken back had never come', () => {
    const asked = [received('2024-05-01'), supplementAsked('2024-05-09')];
    const answer = supplementAnswered('2024-06-03');
    const counted = theRequest(...asked, answer, supplementAnswerRemoved('2024-06-03'));
    expect(counted).toEqual(theRequest(...asked));
  });

  it('dates registration, decision and closing by their own days', () => {
    expect(days(...answered)).toEqual(['2024-05-01', '2024-12-30', '2025-01-03']);
  });

  it('dates an unconfirmed registration by the receipt, once that is known', () => {
    expect(days(received(null))).toEqual([null]);
    expect(days(received(null), confirmed('2024-06-01'))).toEqual(['2024-06-01', '2024-06-01']);
  });

  it('dates letters by the notice, cases by filing and conclusion', () => {
    const letters = [
      supplementAsked('2024-05-03'),
      feeNoticed('2024-05-04'),
      reasonsAsked('2024-05-05'),
    ];
    expect(days(received('2024-05-01'), ...letters).slice(1)).toEqual([
      '2024-05-03',
      '2024-05-04',
      '2024-05-05',
    ]);
    const review = [reviewFiled('2025-03-01'), reviewDecided('upheld', '2025-05-01')];
    expect(days(...answered, ...review).slice(3)).toEqual(['2025-03-01', '2025-05-01']);
  });

  it('dates a corrected day by the earlier of both, and the event it mends with it', () => {
    const earlier = corrected('closing.closedOn', '2025-01-03', '2024-12-31');
    expect(days(...answered, earlier)).toEqual([
      '2024-05-01',
      '2024-12-30',
      '2024-12-31',
      '2024-12-31',
    ]);
    const later = corrected('closing.closedOn', '2025-01-03', '2025-01-09');
    expect(days(...answered, later)).toEqual([
      '2024-05-01',
      '2024-12-30',
      '2025-01-03',
      '2025-01-03',
    ]);
  });

  it('dates other corrections, voids and re-openings by the fact they touch', () => {
    expect(days(...answered, corrected('applicantType', 'natural-person', 'other')).at(-1)).toBe(
      '2024-05-01',
    );
    expect(days(...answered, corrected('decision.category', 'provided', 'petition')).at(-1)).toBe(
      '2024-12-30',
    );
    expect(days(...answered, reopened('2025-02-01')).at(-1)).toBe('2025-01-03');
    expect(days(...answered, voided('2025-02-01')).at(-1)).toBe('2024-05-01');
  });

  it('follows the corrections of letters', () => {
    const request = theRequest(
      received('2024-05-01'),
      supplementAsked('2024-05-03'),
      feeNoticed('2024-05-04'),
      reasonsAsked('2024-05-05'),
      corrected('supplement.noticeOn', '2024-05-03', '2024-05-06'),
      corrected('fee.noticeReceivedOn', '2024-05-04', '2024-05-07', uuid(9)),
      corrected('reasons.noticeOn', '2024-05-05', null),
    );
    expect(request.letters).toEqual({
      supplement: ['2024-05-06'],
      fee: [{ id: uuid(9), on: '2024-05-07' }],
      reasons: [],
    });
  });

  it('leaves no trace of corrections that do not count', () => {
    expect(days(...answered, corrected('channel', 'post', 'online'))).toHaveLength(3);
  });
});

function theRequestAt(first: number, ...history: RequestEvent[]) {
  return recorded('request-N1', history, first).reduce(
    (state, event) => evolveCounted(state, event as RequestLogEvent),
    null as ReturnType<typeof evolveCounted>,
  );
}
