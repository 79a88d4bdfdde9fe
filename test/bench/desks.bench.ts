import { findProgram } from '@tracker/testing';
import type { Page } from 'playwright-core';
import { openBrowser, openDesk, signIn } from '../browser/support/desk.js';
import { benchOrgan, benchRequestId, numberOf } from './history.js';
import { median, type Verdict } from './measure.js';
import type { BenchOffice } from './office.js';
import { withServedApi } from './served-api.js';

const runs = 5;
const withinMs = 1_000;
const password = 'bench-Lushan-7-bridges';

type Visit = {
  readonly what: string;
  readonly path: string;
  /** Clicked from elsewhere in the desks; absent = the page is loaded anew. */
  readonly click?: (page: Page) => Promise<unknown>;
  readonly from?: string;
  readonly usable: (page: Page) => Promise<unknown>;
};

const rows = (page: Page) => page.locator('.work-list__row').first().waitFor();
const job = (name: string) => (page: Page) => page.getByRole('link', { name, exact: true }).click();

const visits = (requests: number): readonly Visit[] => {
  const serial = Math.floor(requests / 2);
  const year = numberOf(serial).slice(0, 4);
  const facts = (page: Page) => page.getByText('现在可以办理').waitFor();
  const table = (page: Page) => page.getByText('四、结转下年度继续办理').first().waitFor();
  const figures = (page: Page) => page.getByText('按期答复率').first().waitFor();
  const request = `/requests/${benchRequestId(serial)}`;
  const first = (page: Page) => page.locator('.work-list__row a').first().click();
  // biome-ignore format: a table is read by column
  return [
    { what: 'work list, opened',       path: '/requests',            from: '/account',  click: job('办件'), usable: rows },
    { what: 'request, opened',         path: request,                from: '/requests', click: first,       usable: facts },
    { what: 'annual tables, opened',   path: `/annual?year=${year}`, from: '/account',  click: job('年报'), usable: table },
    { what: 'supervision, opened',     path: '/supervision',         from: '/account',  click: job('督办'), usable: figures },
    { what: 'work list, loaded',       path: '/requests',            usable: rows },
    { what: 'all requests, loaded',    path: '/requests?tab=all',    usable: rows },
    { what: 'request, loaded',         path: request,                usable: facts },
    { what: 'annual tables, loaded',   path: `/annual?year=${year}`, usable: table },
    { what: 'supervision, loaded',     path: '/supervision',         usable: figures },
  ];
};

/** Goes there and says after how many milliseconds the page can be worked with. */
const visit = async (page: Page, address: string, { path, click, from, usable }: Visit) => {
  await page.goto(click && from ? address + from : 'about:blank');
  if (click) {
    await page.waitForLoadState('networkidle');
    if (from === '/requests') await rows(page);
  }
  const started = performance.now();
  if (click) await click(page);
  else await page.goto(address + path, { waitUntil: 'commit' });
  await usable(page);
  return performance.now() - started;
};

/** Until each page can be worked with: opened from another page of the desks, and loaded anew. */
export const desksBench = async (office: BenchOffice, requests: number): Promise<Verdict> => {
  const chromium = findProgram('chromium');
  if (!chromium) throw new Error('Chromium is not on this machine.');
  const roles = ['承办', '年报', '督办'] as const;
  const person = { account: 'jizhun', name: '基准员', organ: benchOrgan, roles, password };
  await office.services.credentials.open({ id: benchRequestId(0), ...person });
  let slowest = 0;
  await withServedApi(office, async (address) => {
    const browser = await openBrowser(chromium);
    try {
      const { page } = await openDesk(browser, address);
      await signIn(page, person.account, password);
      for (const one of visits(requests)) {
        const took: number[] = [];
        // The first visit warms the browser's cache and the server's.
        await visit(page, address, one);
        for (let run = 0; run < runs; run += 1) took.push(await visit(page, address, one));
        const ms = median(took);
        slowest = Math.max(slowest, ms);
        console.log(`desks, ${one.what}: usable after ${Math.round(ms)} ms`);
      }
    } finally {
      await browser.close();
    }
  });
  const verdict = slowest <= withinMs ? 'passed' : 'missed';
  console.log(`desks: slowest page ${Math.round(slowest)} ms (at most ${withinMs}) — ${verdict}`);
  return verdict;
};
