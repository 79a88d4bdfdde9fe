import {
  correctPersonalFact,
  type DecisionContext,
  type KnownRequest,
  type Outcome,
  type Rejection,
  type RequestEvent,
  type RequestState,
  type RequestVerbName,
  type Role,
  requestVerbs,
  splitRequest,
} from '@tracker/domain';
import type { LocalDate } from '@tracker/statute';
import { problemText } from '@tracker/wording';
import { ordinaryBodies } from './ordinary-bodies.js';

export type Action = {
  readonly verb: string;
  readonly title: string;
  readonly cites: string;
  /** Whether a role of the caller may give it at all. */
  readonly yours: boolean;
  readonly possible: boolean;
  /** Why not, in a sentence; null where it is possible. */
  readonly reason: string | null;
  /** Set where it is possible only for a day that is past: what is told too late no longer counts. */
  readonly until: LocalDate | null;
};

type Verb = {
  readonly name: string;
  readonly title: string;
  readonly cites: string;
  readonly roles: readonly Role[];
  readonly decide: (
    body: never,
    state: RequestState,
    context: DecisionContext,
  ) => Outcome<RequestEvent>;
};

const shellBodies: Readonly<Record<string, object>> = {
  [splitRequest.name]: { into: [] },
  [correctPersonalFact.name]: { field: 'phone', is: '（新值）', why: '（理由）' },
};

const verbs = [
  ...requestVerbs,
  splitRequest,
  correctPersonalFact,
] as readonly unknown[] as readonly Verb[];

/**
 * Each verb for these roles on this request today: tried with its ordinary body, so a reason is the very
 * sentence the order would meet. Another body may still meet another one.
 */
export const possibleActions = (
  request: KnownRequest,
  roles: readonly Role[],
  context: DecisionContext,
): readonly Action[] =>
  verbs.map(({ name, title, cites, roles: allowed, decide }) => {
    const yours = roles.some((role) => allowed.includes(role));
    const action = { verb: name, title, cites, yours, until: null };
    if (!yours)
      return { ...action, possible: false, reason: `此操作由${allowed.join('、')}岗位办理。` };
    const triedOn = (on: LocalDate) =>
      decide(
        (shellBodies[name] ?? ordinaryBodies[name as RequestVerbName](request, on)) as never,
        request,
        context,
      );
    const outcome = triedOn(context.today);
    if (outcome.accepted) return { ...action, possible: true, reason: null };
    const until = lastDayFor(outcome.rejection);
    if (until && triedOn(until).accepted) return { ...action, possible: true, reason: null, until };
    return { ...action, possible: false, reason: problemText(outcome.rejection) };
  });

/** A letter that went out in time may be recorded later: the last day on which it still counted. */
const lastDayFor = ({ code, facts }: Rejection): LocalDate | null =>
  code === 'due-date-passed' && typeof facts.dueOn === 'string' ? facts.dueOn : null;
