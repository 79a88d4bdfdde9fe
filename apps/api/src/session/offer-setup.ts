import type { Services } from '@tracker/runtime';

/** Where nobody can sign in yet, prints the link by which the first administrator comes in. */
export const offerSetup = async (
  { setup, clock }: Pick<Services, 'setup' | 'clock'>,
  address: string,
  say: (line: string) => void,
): Promise<void> => {
  if (!(await setup.isOpen())) return;
  const token = await setup.offer(new Date(clock.now()));
  // Behind the #, so that it stands in no server's log.
  say(`首次设置（24 小时内有效，只能用一次）：${address}/setup#token=${token}`);
};
