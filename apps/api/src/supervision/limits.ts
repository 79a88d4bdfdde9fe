import { colourOf, daysLeft, governingLimits } from '@tracker/alarms';
import { deadlineFacts, type KnownRequest } from '@tracker/domain';
import { deadlineKinds, reckonRequest, runningLimits } from '@tracker/read-models';
import { computeDeadline, type Deadline, type WorkingCalendar } from '@tracker/statute';
import { limitPeriodLabel } from '@tracker/wording';
import { inWords, type OrganDay } from './standings.js';

const citesOf = new Map(deadlineKinds.map(({ kind, cites }) => [kind, cites]));

/**
 * Every limit that runs for a request, by date, reckoned by its own calendar and seen on a day of
 * its organ. One that a later 延迟答复 date has replaced is shown without a colour.
 */
export const limitsOn = (
  requestId: string,
  request: KnownRequest,
  calendar: WorkingCalendar,
  day: OrganDay,
) => {
  const clock = reckonRequest(request, calendar);
  const limits = runningLimits(request, clock).map((limit) => ({
    ...limit,
    ...{ requestId, organ: request.organ, strictDueOn: limit.strictDueOn ?? null },
    ...{ waiting: clock?.waiting != null, closed: request.life === 'closed' },
    provisional: clock?.provisional ?? false,
  }));
  const governing = new Set(governingLimits(limits));
  return [...limits]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((limit) => {
      const { kind, seq, since, dueOn, strictDueOn, provisional } = limit;
      const governs = governing.has(limit);
      const colour = governs ? colourOf(limit, day.today, day.calendar, day.settings) : null;
      const told = { kind, label: limitPeriodLabel(kind), cites: citesOf.get(kind) ?? '' };
      const left = daysLeft(limit, day.today, day.calendar);
      return {
        ...{ ...told, seq, since, dueOn, strictDueOn, daysLeft: left, governs },
        ...inWords(colour, provisional),
      };
    });
};

/** How the date of the reply came about, step by step; empty while no clock runs. */
export const replySteps = (request: KnownRequest, calendar: WorkingCalendar): Deadline['steps'] => {
  const facts = request.life === 'voided' ? null : deadlineFacts(request, calendar);
  return facts === null ? [] : computeDeadline(facts, calendar).steps;
};
