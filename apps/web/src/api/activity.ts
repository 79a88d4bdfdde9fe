let touchedAt = Date.now();

const touch = (): void => {
  touchedAt = Date.now();
};

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Watches for keys, pointers and wheels, what lists fetch by themselves being no sign of work; returns what stops it. */
export const watchActivity = (): (() => void) => {
  const options = { passive: true, capture: true };
  for (const sign of signs) window.addEventListener(sign, touch, options);
  return () => {
    for (const sign of signs) window.removeEventListener(sign, touch, options);
  };
};

/** Seconds since somebody last touched this page. */
export const idleSeconds = (): number => Math.floor((Date.now() - touchedAt) / 1000);
