/** Whether a drawer or a dialog stands over the page: keys of the page beneath are not meant then. */
export const dialogIsOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some((one) => one.getClientRects().length > 0);
