import type { RecordedEvent } from '@tracker/event-store';

/** An event that no step is written for; whoever counts must stop here. */
export class UnknownEvent extends Error {
  constructor({ type, stream }: RecordedEvent) {
    super(`no step for events of type ${type}, found in ${stream}`);
    this.name = 'UnknownEvent';
  }
}

type Typed = { readonly type: string; readonly data: unknown };
export type EventFor<Event extends Typed, Type> = Omit<RecordedEvent, 'type' | 'data'> &
  Extract<Event, { readonly type: Type }>;

/** For every event type of a category a pure step, or 'ignored': a new type fails to compile. */
export type Steps<Event extends Typed, State> = {
  readonly [Type in Event['type']]:
    | 'ignored'
    | ((state: State | null, event: EventFor<Event, Type>) => State | null);
};

/** The steps as one function; throws UnknownEvent for a type that has none. */
export const stepBy =
  <Event extends Typed, State>(steps: Steps<Event, State>) =>
  (state: State | null, event: RecordedEvent): State | null => {
    const step = Object.hasOwn(steps, event.type) ? steps[event.type as Event['type']] : undefined;
    if (step === undefined) throw new UnknownEvent(event);
    return step === 'ignored' ? state : step(state, event as never);
  };

/** The state that must be there; throws where the log has the event before its beginning. */
export const existing = <State>(state: State | null, event: Typed): State => {
  if (state === null) throw new Error(`${event.type} before the beginning of its unit`);
  return state;
};
