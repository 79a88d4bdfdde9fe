/** Wakes one waiter; a ring while nobody waits is kept for the next wait, so none is lost. */
export type Bell = {
  ring(): void;
  /** Forgets a ring: whatever it told of is about to be looked for. */
  still(): void;
  /** Resolves at the ring or after `ms` milliseconds. */
  wait(ms: number): Promise<void>;
};

export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    still() {
      rung = false;
    },
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      rung = false;
    },
  };
}
