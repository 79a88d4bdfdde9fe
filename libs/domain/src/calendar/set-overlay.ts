import type { LocalDate } from '@tracker/statute';
import { accept, type Outcome, type Role, reject } from '../kernel/decision.js';
import { firstFault, notBefore, notFuture } from '../request/decisions/checks.js';
import { type OverlayBody, overlayBody } from './bodies.js';
import type { CalendarState, Overlay } from './calendar-state.js';
import { distinct, makeUpOnWeekday, restAndWork } from './day-checks.js';
import type { CalendarEvent } from './events.js';
import type { CalendarRejectionCode } from './rejections.js';

type Context = { readonly today: LocalDate; readonly organ: string };

const contentOf = ({ restDays, makeUpWorkdays }: Pick<Overlay, 'restDays' | 'makeUpWorkdays'>) =>
  JSON.stringify([distinct(restDays), distinct(makeUpWorkdays)]);

/** Local days off of one organ (民族节日 …), laid over the notices; the whole list at each order. */
export const setOverlay = {
  name: 'set-overlay',
  title: '设定本地放假日',
  cites: '《全国年节及纪念日放假办法》第四条；D4',
  roles: ['管理'] satisfies readonly Role[] as readonly Role[],
  body: overlayBody,
  decide: (
    body: OverlayBody,
    { overlays }: CalendarState,
    { today, organ }: Context,
  ): Outcome<CalendarEvent, CalendarRejectionCode> => {
    const held = overlays.at(-1);
    const before = held ?? { restDays: [], makeUpWorkdays: [] };
    const fault = firstFault(
      notFuture('from', body.from, today),
      notBefore('from', body.from, 'earlierFrom', held?.from),
      makeUpOnWeekday(body),
      restAndWork(body),
      contentOf(body) === contentOf(before) ? reject('overlay-unchanged', { organ }) : null,
    );
    if (fault) return fault;
    const version = overlays.length + 1;
    const restDays = distinct(body.restDays);
    const makeUpWorkdays = distinct(body.makeUpWorkdays);
    return accept({
      type: 'OverlaySet',
      data: { organ, version, restDays, makeUpWorkdays, why: body.why, from: body.from },
    } as const);
  },
};
