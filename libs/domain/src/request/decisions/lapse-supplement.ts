import { z } from 'zod';
import { lapsedCategories } from '../categories.js';
import { lapseClosesOn } from '../closing-day.js';
import { supplementEndsOn } from '../deadline-facts.js';
import { accept, during, reject, requestDecision } from './define.js';

/** 视为放弃: closes on the day after the last day of the period, whenever it is recorded. */
export const lapseSupplement = requestDecision({
  name: 'lapse-supplement',
  title: '逾期不补正、不再处理',
  cites: '条例第三十条',
  roles: ['承办', '审核', '管理'],
  body: z.object({}),
  decide: during('unanswered', (_body, request, { today, calendar }) => {
    const supplement = request.supplements.at(-1);
    if (!supplement) return reject('supplement-never-requested', { number: request.number });
    if (supplement.receivedOn)
      return reject('supplement-already-received', { receivedOn: supplement.receivedOn });
    const periodEndedOn = supplementEndsOn(supplement, calendar);
    if (today <= periodEndedOn) return reject('period-still-runs', { endsOn: periodEndedOn });
    return accept(
      { type: 'SupplementLapsed', data: { periodEndedOn } },
      {
        type: 'RequestClosed',
        data: {
          closedOn: lapseClosesOn(periodEndedOn),
          ground: 'supplement-lapsed',
          category: lapsedCategories.supplement,
        },
      },
    );
  }),
});
