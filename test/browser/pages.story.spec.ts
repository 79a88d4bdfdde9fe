import { gzipSync } from 'node:zlib';
import { describeWith } from '@tracker/testing';
import type { Browser, Page } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoPassword, servedDemo } from './support/demo-office.js';
import {
  type Desk,
  office,
  openBrowser,
  openDesk,
  phone,
  signIn,
  violations,
} from './support/desk.js';
import { type Look, looks } from './support/looks.js';

const firstPageKilobytes = 450;

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

  /** One desk a person, signed in once. */
  const desks = new Map<string, Desk>();
  const deskOf = async ({ account = '' }: Look): Promise<Desk> => {
    const open = desks.get(account);
    if (open) return open;
    const desk = await openDesk(browser, served.address);
    desks.set(account, desk);
    if (account) await signIn(desk.page, account, demoPassword);
    return desk;
  };

  const beyond = (page: Page) =>
    page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );

  it.each(looks)(
    '$title: accessible, fits at 1366 and 390, complains of nothing, asks nobody outside',
    async (look) => {
      const { page, refused, complaints } = await deskOf(look);
      await page.setViewportSize({ ...office });
      await look.open(page);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      // Controls and words are the same on a phone; what differs there is how they fit.
      expect(await violations(page)).toEqual([]);
      expect(await beyond(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ ...phone });
      await page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))',
      );
      expect(await beyond(page)).toBeLessThanOrEqual(0);
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
