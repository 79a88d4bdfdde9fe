import { useCallback, useState } from 'react';

/** Prints a receipt without leaving the page: a hidden frame opens it and calls for the printer. */
export const usePrintReceipt = () => {
  const [asked, setAsked] = useState<{ readonly requestId: string; readonly time: number } | null>(
    null,
  );
  const print = useCallback(
    (requestId: string) => setAsked({ requestId, time: performance.now() }),
    [],
  );
  const frame = asked && (
    <iframe
      key={asked.time}
      title="登记回执"
      aria-hidden
      tabIndex={-1}
      className="print-frame"
      src={`/register/receipt/${asked.requestId}?print=true`}
    />
  );
  return { print, frame };
};
