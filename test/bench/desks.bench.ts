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

type Visit = readonly [what: string, path: string, usable: (page: Page) => Promise<unknown>];

const visits = (requests: number): readonly Visit[] => {
  const serial = Math.floor(requests / 2);
  const year = numberOf(serial).slice(0, 4);
  return [
    ['work list', '/requests', (page) => page.locator('.work-list__row').first().waitFor()],
    [
      'all requests',
      '/requests?tab=all',
      (page) => page.locator('.work-list__row').first().waitFor(),
    ],
    [
      'request',
      `/requests/${benchRequestId(serial)}`,
      (page) => page.getByText('现在可以办理').waitFor(),
    ],
    [
      'annual tables',
      `/annual?year=${year}`,
      (page) => page.getByText('四、结转下年度继续办理').first().waitFor(),
    ],
    ['supervision', '/supervision', (page) => page.getByText('按期答复率').first().waitFor()],
  ];
};

/** From the address typed until the page can be worked with, each in a loaded browser. */
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
      for (const [what, path, usable] of visits(requests)) {
        const took: number[] = [];
        for (let run = 0; run <= runs; run += 1) {
          await page.goto('about:blank');
          const started = performance.now();
          await page.goto(address + path, { waitUntil: 'commit' });
          await usable(page);
          // The first visit warms the browser's cache and the server's.
          if (run > 0) took.push(performance.now() - started);
        }
        const ms = median(took);
        slowest = Math.max(slowest, ms);
        console.log(`desks, ${what}: usable after ${Math.round(ms)} ms`);
      }
    } finally {
      await browser.close();
    }
  });
  const verdict = slowest <= withinMs ? 'passed' : 'missed';
  console.log(`desks: slowest page ${Math.round(slowest)} ms (at most ${withinMs}) — ${verdict}`);
  return verdict;
};
