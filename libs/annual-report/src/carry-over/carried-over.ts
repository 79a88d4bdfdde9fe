import { decisionCategory, type LocalDate, type ResultKey } from '@tracker/statute';
import type { CountedRequest } from '../counted/counted-request.js';
import { countedFrom, standingIn } from '../counting/receipt.js';
import { yearPeriod } from '../period.js';

/** A request carried over a turn of the year, and what became of it. */
export type CarriedOver = {
  readonly requestId: string;
  readonly number: string;
  readonly applicantType: string;
  readonly receivedOn: LocalDate;
  /** Counted in 四 of the year before, and in 二 of this year. */
  readonly carriedForward: boolean;
  readonly broughtForward: boolean;
  /** Null: still open. */
  readonly closed: { readonly closedOn: LocalDate; readonly row: ResultKey | null } | null;
};

/**
 * 结转 into a year, request by request: 四 of the year before held against 二 of this year (C5 by
 * identity, not merely by sum), with what became of each up to the position that was folded.
 */
export const carriedOver = (
  requests: Iterable<CountedRequest>,
  year: number,
): readonly CarriedOver[] => {
  const list: CarriedOver[] = [];
  for (const request of requests) {
    const carriedForward = standingIn(request, yearPeriod(year - 1))?.left === '四';
    const broughtForward = standingIn(request, yearPeriod(year))?.arrived === '二';
    const receivedOn = countedFrom(request);
    if ((!carriedForward && !broughtForward) || receivedOn === null) continue;
    const { requestId, number, applicantType, closing } = request;
    const closed = closing && {
      closedOn: closing.closedOn,
      row: decisionCategory(closing.category)?.row ?? null,
    };
    const ends = { carriedForward, broughtForward, closed };
    list.push({ requestId, number, applicantType, receivedOn, ...ends });
  }
  return list;
};
