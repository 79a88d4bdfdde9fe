import { useState } from 'react';

const name = 'tracker.register.print';

/** Whether this desk prints every receipt at once, as it was last told. */
export const printsAtOnce = (): boolean => window.localStorage.getItem(name) === 'yes';

export const usePrintAtOnce = (): readonly [boolean, (at: boolean) => void] => {
  const [atOnce, setAtOnce] = useState(printsAtOnce);
  const set = (next: boolean) => {
    setAtOnce(next);
    window.localStorage.setItem(name, next ? 'yes' : 'no');
  };
  return [atOnce, set];
};
