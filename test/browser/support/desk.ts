import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever is not this machine has no address.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Where the machine's own network changes, a browser drops what it waits for, and the page asks again. */
const networkChanged = 'net::ERR_NETWORK_CHANGED';

export type Size = { readonly width: number; readonly height: number };
export const office: Size = { width: 1366, height: 768 };
export const phone: Size = { width: 390, height: 844 };

/** Debian's Chromium without a screen and without any connection of its own. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: launchArguments });

export type Desk = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside the product that a page asked for; none that is not on this machine was reached. */
  readonly refused: readonly string[];
  /** What the page complained of in its console. */
  readonly complaints: readonly string[];
};

/**
 * A desk of its own (own cookies): whatever is not the product's address is noted. It is not held up to be
 * refused here: a browser whose requests are held up forgets its cache and compiles every page anew.
 */
export const openDesk = async (
  browser: Browser,
  baseURL: string,
  viewport: Size = office,
): Promise<Desk> => {
  const context = await browser.newContext({
    baseURL,
    viewport: { ...viewport },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const refused: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== baseURL && !['data:', 'blob:'].includes(protocol)) refused.push(request.url());
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    // Why a part of the page did not come stands in the console as well; a page left on its way says nothing.
    if (!error.message.includes('dynamically imported module')) complaints.push(String(error));
  });
  page.on('console', (message) => {
    // Nobody signed in is an answer, not a fault; the browser notes every 401 by itself.
    const asksWho = message.location().url.endsWith('/api/session');
    if (message.type() !== 'error' || asksWho || message.text().includes(networkChanged)) return;
    complaints.push(message.text());
  });
  return { page, context, refused, complaints };
};

/** Signs in by the door and waits for the frame. */
export const signIn = async (page: Page, account: string, password: string): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation', { name: '工作' }).waitFor();
};

/** What axe finds against WCAG 2 A and AA, each with the place. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ' ' + target.join(' ') + ' ' + html.slice(0, 160))))`,
  );
  return found;
};
