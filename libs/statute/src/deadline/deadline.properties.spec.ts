import fc from 'fast-check';
import { knownCalendar } from '../calendar/known-calendar.js';
import { addDays, type LocalDate } from '../dates/local-date.js';
import { computeDeadline } from './compute-deadline.js';
import type { ConsultationFact, DeadlineFacts } from './deadline-facts.js';

const calendar = knownCalendar();
const reckon = (facts: DeadlineFacts) => computeDeadline(facts, calendar, { explain: false });

const receivedOn = fc.integer({ min: 0, max: 2_400 }).map((n) => addDays('2019-05-15', n));
const gap = fc.integer({ min: 0, max: 40 });

const consultationAfter = (start: LocalDate, latest: number): fc.Arbitrary<ConsultationFact> =>
  fc
    .record({
      kind: fc.constantFrom('third-party' as const, 'organ' as const),
      sent: fc.integer({ min: 0, max: latest }),
      arrived: fc.option(fc.integer({ min: 0, max: 5 })),
      answered: fc.option(gap),
    })
    .map(({ kind, sent, arrived, answered }) => {
      const sentOn = addDays(start, sent);
      const arrivedOn = arrived === null ? null : addDays(sentOn, arrived);
      const answeredOn = answered === null ? null : addDays(arrivedOn ?? sentOn, answered);
      return { kind, sentOn, receivedOn: arrivedOn, answeredOn };
    });

const anyFacts: fc.Arbitrary<DeadlineFacts> = receivedOn.chain((start) =>
  fc.record({
    receivedOn: fc.constant(start),
    consultations: fc.array(consultationAfter(start, 60), { maxLength: 3 }),
    corrections: fc.array(
      fc.tuple(gap, gap, fc.option(gap)).map(([told, period, answer]) => ({
        noticeOn: addDays(start, told),
        periodEndsOn: addDays(start, told + period),
        receivedOn: answer === null ? null : addDays(start, told + answer),
      })),
      { maxLength: 2 },
    ),
    fees: fc.array(
      fc.tuple(gap, fc.option(gap)).map(([told, paid]) => ({
        noticeReceivedOn: addDays(start, told),
        paidOn: paid === null ? null : addDays(start, told + paid),
      })),
      { maxLength: 2 },
    ),
    extension: fc.option(
      fc.tuple(gap, fc.integer({ min: 1, max: 20 })).map(([told, workingDays]) => ({
        noticeOn: addDays(start, told),
        workingDays,
      })),
    ),
  }),
);

describe('Whatever happens to a request', () => {
  it('its dates are working days, in order, and never before the last restart', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { dueOn, strictDueOn, baseDueOn, originalDueOn } = reckon(facts);
        for (const day of [dueOn, strictDueOn, baseDueOn, originalDueOn]) {
          expect(calendar.isWorkingDay(day)).toBe(true);
        }
        expect(originalDueOn <= baseDueOn).toBe(true);
        expect(baseDueOn <= strictDueOn).toBe(true);
        expect(strictDueOn <= dueOn).toBe(true);
      }),
    ));

  it('the order in which the facts are listed does not matter', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = {
          ...facts,
          consultations: [...(facts.consultations ?? [])].reverse(),
          corrections: [...(facts.corrections ?? [])].reverse(),
          fees: [...(facts.fees ?? [])].reverse(),
        };
        expect(reckon(turned).dueOn).toBe(reckon(facts).dueOn);
        expect(reckon(turned).strictDueOn).toBe(reckon(facts).strictDueOn);
      }),
    ));

  it('a restart forgets all that was over before it', () =>
    fc.assert(
      fc.property(anyFacts, gap, (facts, later) => {
        const answeredOn = addDays(facts.receivedOn, 200 + later);
        const corrections = [
          ...(facts.corrections ?? []),
          { noticeOn: facts.receivedOn, periodEndsOn: answeredOn, receivedOn: answeredOn },
        ];
        const { dueOn, strictDueOn } = reckon({ ...facts, corrections });
        expect(dueOn).toBe(calendar.addWorkingDays(answeredOn, 20));
        expect(strictDueOn).toBe(dueOn);
      }),
    ));

  it('consultations in time add exactly the working days of their union', () =>
    fc.assert(
      fc.property(
        receivedOn.chain((start) =>
          fc.tuple(
            fc.constant(start),
            fc.array(consultationAfter(start, 20), { minLength: 1, maxLength: 4 }),
          ),
        ),
        ([start, consultations]) => {
          const { consultations: limits, dueOn } = reckon({ receivedOn: start, consultations });
          const days = new Set<LocalDate>();
          consultations.forEach(({ sentOn, answeredOn }, i) => {
            const limit = limits[i]?.answerDueOn ?? sentOn;
            const end = answeredOn && answeredOn < limit ? answeredOn : limit;
            for (let day = addDays(sentOn, 1); day <= end; day = addDays(day, 1)) days.add(day);
          });
          const added = [...days].filter((day) => calendar.isWorkingDay(day)).length;
          expect(calendar.workingDaysBetween(start, dueOn)).toBe(20 + added);
        },
      ),
    ));

  it('an extension adds its days once, or nothing', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const without = reckon({ ...facts, extension: null, fees: [], consultations: [] }).dueOn;
        const { dueOn } = reckon({ ...facts, fees: [], consultations: [] });
        const added = calendar.workingDaysBetween(without, dueOn);
        expect([0, facts.extension?.workingDays ?? 0]).toContain(added);
      }),
    ));

  it('a later receipt never brings an earlier due date', () =>
    fc.assert(
      fc.property(receivedOn, gap, (start, later) => {
        const after = addDays(start, later);
        expect(reckon({ receivedOn: start }).dueOn <= reckon({ receivedOn: after }).dueOn).toBe(
          true,
        );
      }),
    ));
});
