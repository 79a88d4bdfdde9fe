const channel = 'BroadcastChannel' in window ? new BroadcastChannel('tracker-session') : null;

/** Tells the other windows of this browser that somebody signed in or out, or changed the organ. */
export const tellOtherWindows = (): void => channel?.postMessage('changed');

/** Calls back when another window said so; returns what stops that. */
export const onOtherWindow = (listener: () => void): (() => void) => {
  channel?.addEventListener('message', listener);
  return () => channel?.removeEventListener('message', listener);
};
