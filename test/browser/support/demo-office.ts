import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { systemClock } from '@tracker/platform';
import type { Browser } from 'playwright-core';
import { ServedOffice } from '../../support/served-office.js';
import { type Desk, openDesk, type Size, signIn } from './desk.js';

/** The password of every demo account of this run. */
export const demoPassword = 'Lüshan-7-Bridges';

const shelf = join('node_modules', '.cache', 'tracker-demo');

/** Demo data are the same for one build on one day. */
const nameOfToday = (): string =>
  `${Math.round(statSync('dist/.built').mtimeMs)}-${systemClock.today()}`;

/** Copies with owners and modes: PostgreSQL refuses a folder that is not its own. */
const copy = (from: string, to: string): void => {
  execFileSync('cp', ['-a', from, to]);
};

/** Longer than anybody takes to copy one: around midnight that of the day before is still in use. */
const outOfUseMs = 600_000;

/** What an earlier build or day has left. */
const dropOld = (present: string): void => {
  for (const old of readdirSync(shelf)) {
    const seeded = statSync(join(shelf, old), { throwIfNoEntry: false });
    if (!seeded || old.startsWith(present) || Date.now() - seeded.mtimeMs < outOfUseMs) continue;
    rmSync(join(shelf, old), { recursive: true, force: true });
  }
};

/** Keeps a seeded folder for the suites that follow; whoever is first has kept it. */
const keep = (folder: string, kept: string): void => {
  mkdirSync(shelf, { recursive: true });
  dropOld(basename(kept));
  const mine = `${kept}.${process.pid}`;
  copy(folder, mine);
  try {
    renameSync(mine, kept);
  } catch {
    rmSync(mine, { recursive: true, force: true });
  }
};

/** The built product with the demo data of `npm run seed`, on a data folder of its own. */
export const servedDemo = async (): Promise<ServedOffice> => {
  process.env.TRACKER_DEMO_PASSWORD = demoPassword;
  const office = new ServedOffice();
  const kept = join(shelf, nameOfToday());
  if (existsSync(kept)) copy(`${kept}/.`, office.folder);
  else {
    await office.tracker('seed');
    keep(office.folder, kept);
  }
  await office.start();
  return office;
};

/** The desk of a demo account, signed in. */
export const demoDesk = async (
  browser: Browser,
  { address }: Pick<ServedOffice, 'address'>,
  account: string,
  { size, patienceMs = 10_000 }: { readonly size?: Size; readonly patienceMs?: number } = {},
): Promise<Desk> => {
  const desk = await openDesk(browser, address, size);
  desk.page.setDefaultTimeout(patienceMs);
  await signIn(desk.page, account, demoPassword);
  return desk;
};
