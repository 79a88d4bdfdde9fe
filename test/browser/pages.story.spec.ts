import { gzipSync } from 'node:zlib';
import { describeWith } from '@tracker/testing';
import type { Browser } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoPassword, servedDemo } from './support/demo-office.js';
import { office, openBrowser, openDesk, phone, signIn, violations } from './support/desk.js';
import { looks } from './support/looks.js';

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

  it.each(sizes.flatMap(([width, size]) => looks.map((look) => ({ ...look, width, size }))))(
    '$title at $width: accessible, complete, and asks nobody outside',
    async (look) => {
      const { page, context, refused, complaints } = await openDesk(
        browser,
        served.address,
        look.size,
      );
      if (look.account) await signIn(page, look.account, demoPassword);
      await look.open(page);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
      const beyond = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(beyond).toBeLessThanOrEqual(0);
      expect({ refused, complaints }).toEqual({ refused: [], complaints: [] });
      await context.close();
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
