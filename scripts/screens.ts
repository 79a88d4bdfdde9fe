import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '@tracker/testing';
import { demoPassword, servedDemo } from '../test/browser/support/demo-office.js';
import { office, openBrowser, openDesk, phone, signIn } from '../test/browser/support/desk.js';
import { looks } from '../test/browser/support/looks.js';

/** Remakes docs/screens: every page at an office screen's width and at a phone's, from the demo data. */
const folder = 'docs/screens';
const asked = process.argv.slice(2);
const chromium = findProgram('chromium');
if (!chromium)
  throw new Error('Chromium is not on this machine (Debian: apt-get install chromium).');

mkdirSync(folder, { recursive: true });
const served = await servedDemo();
const browser = await openBrowser(chromium);
try {
  for (const [width, size] of [
    ['1366', office],
    ['390', phone],
  ] as const)
    for (const { name, account, open } of looks) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      const { page, context } = await openDesk(browser, served.address, size);
      if (account) await signIn(page, account, demoPassword);
      await open(page);
      await page.waitForLoadState('networkidle');
      // On a phone the navigation stays at the foot of what is seen.
      const fullPage = size !== phone;
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage });
      await context.close();
      process.stdout.write(`${name} ${width}\n`);
    }
} finally {
  await browser.close();
  await served.close();
}
