import type { RequestEvent } from '@tracker/domain/events';
import { addDays, applicantTypes, decisionCategories } from '@tracker/statute';
import fc from 'fast-check';
import {
  closed,
  confirmed,
  corrected,
  decidedAs,
  feeNoticed,
  feeNoticeRemoved,
  reAnswered,
  reasonsAsked,
  received,
  reopened,
  reviewDecided,
  reviewFiled,
  type Streams,
  suitDecided,
  suitFiled,
  supplementAnswered,
  supplementAnswerRemoved,
  supplementAsked,
  supplementRemoved,
  uuid,
  voided,
} from './annual.fixtures.js';

const day = fc.integer({ min: 0, max: 4 * 365 }).map((days) => addDays('2022-06-01', days));
const later = fc.integer({ min: 0, max: 400 });
const category = fc.constantFrom(...decisionCategories.map(({ code }) => code));
const type = fc.constantFrom(...applicantTypes.map(({ code }) => code));
const caseResult = fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const);

const opening = fc
  .tuple(day, type, fc.boolean())
  .map(([on, applicantType, atOnce]): { on: string; events: RequestEvent[] } => ({
    on,
    events: atOnce
      ? [received(on, { applicantType })]
      : [received(null, { applicantType }), confirmed(on)],
  }));

/** Letters that went out, and others that were recorded with the wrong request. */
const letters = (on: string) => {
  const [fifth, ninth] = [addDays(on, 5), addDays(on, 9)];
  return fc
    .subarray<readonly RequestEvent[]>([
      [supplementAsked(fifth)],
      [supplementAsked(ninth), supplementRemoved(ninth)],
      [supplementAsked(ninth), supplementAnswered(ninth), supplementAnswerRemoved(ninth)],
      [feeNoticed(ninth)],
      [feeNoticed(fifth), feeNoticeRemoved(fifth)],
      [reasonsAsked(addDays(on, 12))],
    ])
    .map((chosen) => chosen.flat());
};

const ending = (on: string) =>
  fc
    .tuple(category, later)
    .map(([code, days]): RequestEvent[] => [
      decidedAs(code, addDays(on, days)),
      closed(addDays(on, days + 2), code),
    ]);

const reEnding = (on: string) =>
  fc
    .tuple(ending(on), ending(on))
    .map(([first, second]): RequestEvent[] => [...first, reopened(addDays(on, 500)), ...second]);

const remedies = (on: string) =>
  fc.tuple(later, caseResult, later, fc.boolean()).map(([a, result, b, review]): RequestEvent[] => {
    const filedOn = addDays(on, a);
    const decidedOn = addDays(filedOn, b);
    return review
      ? [reviewFiled(filedOn), reviewDecided(result, decidedOn), reAnswered(addDays(decidedOn, 9))]
      : [
          suitFiled('direct', filedOn),
          suitDecided(result, decidedOn),
          suitDecided('other', addDays(decidedOn, 200)),
        ];
  });

/** Corrections stay possible: no case is concluded before the last day on which it can be filed. */
const upkeep = (on: string, lastFiling = addDays(on, 400)) =>
  fc
    .tuple(day, later, type, category, caseResult)
    .chain(([is, days, kind, code, result]) =>
      fc.subarray([
        corrected('receivedOn', on, is),
        corrected('closing.closedOn', on, addDays(is, days)),
        corrected('decision.decidedOn', on, addDays(is, days)),
        corrected('applicantType', 'other', kind),
        corrected('decision.category', 'provided', code),
        corrected('review.acceptedOn', on, addDays(on, -days), uuid(1)),
        corrected('review.concludedOn', lastFiling, addDays(lastFiling, days), uuid(1)),
        corrected('litigation.result', 'other', result, uuid(2)),
        corrected('litigation.concludedOn', lastFiling, addDays(lastFiling, days), uuid(2)),
        corrected('litigation.kind', 'direct', 'after-review', uuid(2)),
        corrected('supplement.noticeOn', on, is),
        corrected('channel', 'post', 'online'),
        voided(addDays(on, 900)),
      ] as RequestEvent[]),
    );

const nothing = fc.constant<RequestEvent[]>([]);

/** The history of one request, its upkeep at any distance, dates between 2022 and 2028. */
const history = opening.chain(({ on, events }) =>
  fc
    .tuple(
      letters(on),
      fc.oneof(nothing, ending(on), reEnding(on)),
      fc.oneof(nothing, remedies(on)),
      fc.oneof({ weight: 3, arbitrary: nothing }, { weight: 2, arbitrary: upkeep(on) }),
    )
    .map((parts): RequestEvent[] => [...events, ...parts.flat()]),
);

/** A log of up to a dozen requests, stream by stream. */
export const histories: fc.Arbitrary<Streams> = fc
  .array(history, { minLength: 1, maxLength: 12 })
  .map((all) => {
    const numbered = all.map((events, at): [string, RequestEvent[]] => {
      const number = `2024-${String(at).padStart(3, '0')}`;
      const [first, ...rest] = events;
      if (first?.type !== 'RequestRegistered') return [number, events];
      return [`request-${number}`, [{ ...first, data: { ...first.data, number } }, ...rest]];
    });
    return Object.fromEntries(numbered);
  });

export const years: readonly number[] = [2022, 2023, 2024, 2025, 2026, 2027];
