import { readFile } from 'node:fs/promises';
import { systemClock } from '@tracker/platform';
import { describeWith } from '@tracker/testing';
import type { Browser, Page } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoPassword, servedDemo } from './support/demo-office.js';
import { type Desk, openBrowser, openDesk, phone, signIn, violations } from './support/desk.js';

const ledger = `${process.cwd()}/test/data/ledgers/shuyang-drc-2023`;

/** A request of the last days of 2023 that is registered only now. */
const handedInLate = async (page: Page): Promise<{ readonly number: string }> => {
  const { csrfToken } = await (await page.request.get('/api/session')).json();
  const answer = await page.request.post('/api/requests', {
    headers: { 'X-CSRF-Token': csrfToken },
    data: {
      ...{ channel: 'in-person', submittedOn: '2023-12-29', applicantType: 'business' },
      ...{ applicantName: '某某有限公司', description: '2023年度政府采购合同' },
    },
  });
  if (answer.status() !== 201) throw new Error(await answer.text());
  return answer.json();
};

/** The year end of 2023, from an imported ledger to the filed report and what came after it. */
describeWith('chromium', 'The year end in the browser', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  let expected: { sectionThree: number[][]; sectionFour: number[][] };
  let digest: string;

  beforeAll(async () => {
    served = await servedDemo();
    await served.tracker('import-ledger', '--organ', 'DEMO', '--file', `${ledger}.csv`);
    expected = JSON.parse(await readFile(`${ledger}.expected.json`, 'utf8'));
    const report = await served.tracker<{ basis: { digest: string } }>(
      ...['annual-report', '--organ', 'DEMO', '--year', '2023'],
    );
    digest = report.basis.digest;
    browser = await openBrowser(chromium);
    desk = await openDesk(browser, served.address);
    page = desk.page;
    await signIn(page, 'nianbao', demoPassword);
    await page.goto('/annual?year=2023');
    await table('三').waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const table = (part: '三' | '四') => page.getByRole('region', { name: `第${part}部分的表格` });
  const numbersOf = async (part: '三' | '四', columns: number): Promise<number[][]> => {
    const texts = await table(part)
      .locator('tbody td button > span:not([aria-hidden])')
      .allTextContents();
    const rows: number[][] = [];
    for (let at = 0; at < texts.length; at += columns)
      rows.push(texts.slice(at, at + columns).map(Number));
    return rows;
  };
  const cell = (row: number, column: number) =>
    table('三').locator(`button[data-row="${row}"][data-column="${column}"]`);

  it('shows the tables that the office published, in the official form, with every check', async () => {
    expect(await numbersOf('三', 7)).toEqual(expected.sectionThree);
    const withTotals = expected.sectionFour.map((cells) => [
      ...cells,
      cells.reduce((sum, cell) => sum + cell, 0),
    ]);
    expect(await numbersOf('四', 5)).toEqual(withTotals);
    const spans = await page.evaluate<[string, number][]>(
      `[...document.querySelectorAll('.official--three tbody th')].filter(({ rowSpan }) => rowSpan > 1)
         .map(({ textContent, rowSpan }) => [textContent, rowSpan])`,
    );
    expect(spans).toEqual([
      ['三、本年度办理结果', 22],
      ['（三）不予公开', 8],
      ['（四）无法提供', 3],
      ['（五）不予处理', 5],
      ['（六）其他处理', 3],
    ]);
    await page.getByText(/勾稽关系 \d+ 项全部成立/).waitFor();
    await page.getByRole('button', { name: '查看全部 14 项' }).click();
    await page.getByText('每一列中，第一项（本年新收）加第二项').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('opens with the keyboard alone what a number is made of', async () => {
    await cell(1, 1).focus();
    for (const key of ['End', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowLeft'])
      await page.keyboard.press(key);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: /本年新收.*总计/ });
    await panel.getByRole('link').first().waitFor();
    const total = expected.sectionThree[0]?.[6] ?? 0;
    expect(await panel.getByRole('link').count()).toBe(Math.min(total, 30));
    await panel.getByText(/从台账导入申请 2023-00001/).waitFor();
    expect(page.url()).toContain('cell=three.1.7');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect(
      page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""'),
    ).resolves.toContain('总计');
  });

  it('keeps what was typed for section two when it is refused, and judges it when it is not', async () => {
    await page.getByRole('tab', { name: '第二部分' }).click();
    const issued = page.getByLabel('行政规范性文件，本年制发件数');
    await issued.fill('3件');
    await page.getByRole('button', { name: '保存第二部分' }).click();
    await page.getByRole('alert').filter({ hasText: '应填非负整数，现为“3件”' }).waitFor();
    expect(await issued.inputValue()).toBe('3件');
    // As an input method gives it, and lost by neither another view nor a reload.
    await issued.fill('３');
    await page.getByRole('tab', { name: '结转' }).click();
    await page.reload();
    await page.getByRole('tab', { name: '第二部分' }).click();
    await page.getByText('尚未保存，已留在本机。').waitFor();
    await page.getByRole('button', { name: '保存第二部分' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await expect(page.getByLabel('行政规范性文件，本年制发件数').inputValue()).resolves.toBe('3');
    expect(await violations(page)).toEqual([]);
  });

  it('offers figures for section one, and says where typed words contradict the table', async () => {
    await page.getByRole('tab', { name: '文字部分' }).click();
    await page.getByRole('button', { name: '引用系统给出的文字' }).first().click();
    const words = page.getByLabel('一、总体情况');
    const offered = await words.inputValue();
    expect(offered).toContain(`新收政府信息公开申请${expected.sectionThree[0]?.[6]}件`);
    const save = page.getByRole('button', { name: '保存', exact: true }).first();
    await words.fill('全年共收到政府信息公开申请9999件。');
    await save.click();
    await page.getByText('文字“收到政府信息公开申请9999件”与表格不符').waitFor();
    await page.getByLabel('一、总体情况').fill(offered);
    await save.click();
    await page
      .getByText('文字“收到政府信息公开申请9999件”与表格不符')
      .waitFor({ state: 'detached' });
    const five = page.getByLabel('五、存在的主要问题及改进情况');
    await five.fill('人手不足。');
    await page.getByRole('tab', { name: '第三、四部分' }).click();
    await page.getByRole('tab', { name: '文字部分' }).click();
    expect(await five.inputValue()).toBe('人手不足。');
    await page.getByRole('button', { name: '放弃改动' }).click();
    expect(await five.inputValue()).toBe('');
    expect(await violations(page)).toEqual([]);
  });

  it('files what it showed, under the digest that the command line gives', async () => {
    await page.getByRole('tab', { name: '第三、四部分' }).click();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: '报送2023年度报告' });
    const shown = await drawer.locator('code').textContent();
    const { basis } = await served.tracker<{ basis: { digest: string } }>(
      ...['annual-report', '--organ', 'DEMO', '--year', '2023'],
    );
    expect(shown).toBe(basis.digest);
    // Section two and the words went in since: the report rests on more than it did.
    expect(shown).not.toBe(digest);
    expect(await violations(page)).toEqual([]);
    await drawer.getByText('“五、存在的主要问题及改进情况”还没有文字').waitFor();
    await drawer.getByRole('button', { name: '确认报送' }).click();
    await page.getByText(/已于\d+年\d+月\d+日报送/).waitFor();
    await page.getByText('现在的数字与已报送一致。').waitFor();
    await page.getByRole('tab', { name: '文字部分' }).click();
    await page.getByText('报告已报送，撤回后才能更改文字。').waitFor();
  });

  it('shows a late fact beside what was filed, with the event that made the difference', async () => {
    const counter = await openDesk(browser, served.address);
    await signIn(counter.page, 'chuangkou', demoPassword);
    const late = await handedInLate(counter.page);
    await counter.context.close();
    await page.goto('/annual?year=2023');
    await page.getByText('现在有 4 格与已报送不同。').waitFor();
    await page.getByRole('button', { name: '与已报送比较' }).click();
    const was = expected.sectionThree[0]?.[1] ?? 0;
    await expect(cell(1, 2).textContent()).resolves.toMatch(
      new RegExp(`${was + 1}\\s*◆?.*已报送 ${was}`),
    );
    await cell(1, 2).click();
    const why = page.getByRole('region', { name: '与已报送的差异' });
    await why.getByText(`已报送 ${was}，现为 ${was + 1}`).waitFor();
    await why.getByRole('link', { name: late.number }).waitFor();
    await why.getByText('报送后计入').waitFor();
    await why.getByText(/登记申请 .*收到日期2023年12月29日/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('prints as A4 landscape with its basis and no screen furniture', async () => {
    await page.goto('/annual/paper?year=2023');
    await page.getByText(/数据依据：截至第 \d+ 号事件/).waitFor();
    expect(await violations(page)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
    );
    expect(boxes).toHaveLength(1);
    expect(new Set(boxes.map(String))).toEqual(new Set(['842,595']));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/annual/paper?year=2023&of=filed');
    await page.getByText(/已于\d+年\d+月\d+日报送的报告/).waitFor();
    await page.getByText(/数据依据：截至第 \d+ 号事件/).waitFor();
    const printed = page.locator('.paper__three tbody tr').first().locator('td').nth(1);
    expect(await printed.textContent()).toBe(`${expected.sectionThree[0]?.[1]}`);
  });

  it('says what a day before the first record is, and takes a day to come for now', async () => {
    await page.goto('/annual?year=2023&on=2010-01-01');
    await page.getByText('截至2010年1月1日，系统中还没有机关 DEMO 的记录。').waitFor();
    await page.goto('/annual?year=2023&on=2190-01-01');
    await table('三').waitFor();
    expect(await page.getByText(/以下为截至/).count()).toBe(0);
  });

  it('lets nothing be saved over what stands now from the view of a day', async () => {
    await page.goto(`/annual?year=2023&on=${systemClock.today()}&view=carry`);
    await page.getByText('只供查看，不能更改。').waitFor();
    await page.getByText('当时已办结').waitFor();
    expect(await page.getByRole('tab', { name: '上年报告与期初' }).count()).toBe(0);
  });

  it('is taken back only with a reason, which stays in its history', async () => {
    await page.goto('/annual?year=2023');
    await page.getByRole('button', { name: '撤回报送' }).click();
    const dialog = page.getByRole('dialog', { name: '撤回已报送的2023年度报告' });
    expect(await dialog.getByRole('button', { name: '撤回报送' }).isDisabled()).toBe(true);
    await dialog.getByLabel('撤回的理由').fill('补录12月收到的一件申请');
    await dialog.getByRole('button', { name: '撤回报送' }).click();
    await page.getByText('尚未报送').waitFor();
    await page.getByRole('tab', { name: '报送经过' }).click();
    await page.getByText('理由：补录12月收到的一件申请').waitFor();
    await page
      .getByText(/报送 2023 年度报告/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('reads on a phone without scrolling sideways, the row heads staying in sight', async () => {
    const pocket = await openDesk(browser, served.address, phone);
    await signIn(pocket.page, 'nianbao', demoPassword);
    await pocket.page.goto('/annual?year=2023');
    const box = pocket.page.getByRole('region', { name: '第三部分的表格' });
    await box.waitFor();
    const beyond = await pocket.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await box.evaluate((element) => {
      element.scrollLeft = 300;
    });
    const head = box.getByRole('rowheader', { name: '1.属于国家秘密' });
    expect((await head.boundingBox())?.x).toBeLessThan(120);
    expect(await violations(pocket.page)).toEqual([]);
    await pocket.context.close();
  });

  it('asks nobody outside and complains of nothing but what the server refused', () => {
    expect(desk.refused).toEqual([]);
    expect(desk.complaints.filter((line) => !/\b(422|404)\b/.test(line))).toEqual([]);
  });
});
