import type { ListData } from './queries.js';

const restMs = 400;
/** More pages than these are not read again at every change; the person is told instead. */
const readAgainAtMost = 6;

export type Followed = {
  /** What is shown; undefined until the first answer is there. */
  readonly held: () => ListData | undefined;
  /** Whether an answer is under way, which may be of before a change and comes in place of what is shown. */
  readonly isLoading: () => boolean;
  readonly readAgain: (pages: number) => Promise<ListData>;
  /** Whether lines would move under somebody's hand. */
  readonly isBusy: () => boolean;
  readonly show: (fresh: ListData) => void;
  /** Begins anew from the first page. */
  readonly reset: () => void;
  /** How many updates wait to be asked for. */
  readonly tell: (updates: number) => void;
};

const idsOf = ({ pages }: ListData): string =>
  pages.flatMap(({ rows }) => rows.map(({ requestId }) => requestId)).join(' ');

/** Brings changes into a list: one reading at a time, and none in place of what came in meanwhile. */
export const followList = (list: Followed) => {
  let changed = new Set<string>();
  let waiting: ListData | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let over = false;

  const settle = (left: Set<string>) => {
    changed = left;
    waiting = null;
    list.tell(0);
  };
  const again = () => {
    timer ??= setTimeout(() => void look(), restMs);
  };
  const read = async (held: ListData): Promise<void> => {
    const before = changed;
    changed = new Set();
    const fresh = await list.readAgain(held.pages.length).catch(() => null);
    const meanwhile = changed;
    changed = new Set([...before, ...meanwhile]);
    if (over || fresh === null) return;
    if (list.isLoading() || list.held() !== held) return again();
    if (idsOf(fresh) !== idsOf(held) && list.isBusy()) {
      waiting = fresh;
      return list.tell(changed.size);
    }
    settle(meanwhile);
    list.show(fresh);
  };
  const look = async (): Promise<void> => {
    timer = undefined;
    if (reading || list.isLoading()) return again();
    const held = list.held();
    if (!held) return;
    if (held.pages.length > readAgainAtMost) return list.tell(changed.size);
    reading = true;
    await read(held);
    reading = false;
  };

  return {
    /** Told of each change, by the request it is of or by its kind. */
    change: (of: string): void => {
      changed.add(of);
      again();
    },
    /** The person asked for what waits. */
    show: (): void => {
      const fresh = waiting;
      settle(new Set());
      if (fresh) list.show(fresh);
      else list.reset();
    },
    stop: (): void => {
      over = true;
      clearTimeout(timer);
    },
  };
};
