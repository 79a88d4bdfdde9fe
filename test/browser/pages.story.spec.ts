import { gzipSync } from 'node:zlib';
import { describeWith } from '@tracker/testing';
import type { Browser } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoPassword, servedDemo } from './support/demo-office.js';
import {
  type Desk,
  office,
  openBrowser,
  openDesk,
  phone,
  type Size,
  signIn,
  violations,
} from './support/desk.js';
import { type Look, looks } from './support/looks.js';

const firstPageKilobytes = 450;
const sizes = [
  ['1366', office],
  ['390', phone],
] as const;

describeWith('chromium', 'Every page of the desks', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;

  beforeAll(async () => {
    served = await servedDemo();
    browser = await openBrowser(chromium);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** One desk a person and size, signed in once. */
  const desks = new Map<string, Desk>();
  const deskOf = async ({ account }: Look, size: Size): Promise<Desk> => {
    const name = `${account ?? ''} ${size.width}`;
    const open = desks.get(name);
    if (open) return open;
    const desk = await openDesk(browser, served.address, size);
    desks.set(name, desk);
    if (account) await signIn(desk.page, account, demoPassword);
    return desk;
  };

  it.each(sizes.flatMap(([width, size]) => looks.map((look) => ({ ...look, width, size }))))(
    '$title at $width: accessible, fits, complains of nothing, asks nobody outside',
    async ({ size, ...look }) => {
      const { page, refused, complaints } = await deskOf(look, size);
      await look.open(page);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      // Controls and words are the same on a phone; what differs there is how they fit.
      if (size === office) expect(await violations(page)).toEqual([]);
      const beyond = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(beyond).toBeLessThanOrEqual(0);
      expect({ refused, complaints }).toEqual({ refused: [], complaints: [] });
    },
  );

  it(`loads the first page within ${firstPageKilobytes} kB, compressed`, async () => {
    const { page, context } = await openDesk(browser, served.address);
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/\.(js|css|html)$|\/sign-in$/.test(new URL(response.url()).pathname))
        bodies.push(response.body());
    });
    await page.goto('/sign-in');
    await page.getByLabel('账号').waitFor();
    const files = await Promise.all(bodies);
    const bytes = files.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(files.length).toBeGreaterThan(2);
    expect(bytes / 1000).toBeLessThan(firstPageKilobytes);
    await context.close();
  });
});
