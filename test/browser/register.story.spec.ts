import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from '@tracker/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoPassword, servedDemo } from './support/demo-office.js';
import { type Desk, openBrowser, openDesk, signIn, violations } from './support/desk.js';
import { keyboardOf } from './support/keyboard.js';

type Row = { readonly requestId: string; readonly description: string };

/** In every document and frame: counts what a mouse or a finger does, and every call for the printer. */
const witness = `
  window.top.__witness ??= { pointed: [], printed: [] };
  for (const type of ['mousedown', 'mousemove', 'pointerdown', 'touchstart', 'wheel', 'dragstart'])
    window.addEventListener(type, () => window.top.__witness.pointed.push(type), true);
  window.print = () => window.top.__witness.printed.push(document.title);
`;

describeWith('chromium', 'Registering at the front desk', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    served = await servedDemo();
    browser = await openBrowser(chromium);
    desk = await openDesk(browser, served.address);
    await desk.context.addInitScript(witness);
    page = desk.page;
    page.setDefaultTimeout(15_000);
    await signIn(page, 'chuangkou', demoPassword);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const open = async (on = page) => {
    await on.goto('/register');
    await on.getByRole('form', { name: '登记申请' }).waitFor();
  };
  const saved = (on = page) => on.getByRole('status').filter({ hasText: '已登记' }).first();
  const numberIn = async (on = page) =>
    /\d{4}-\d{5}/.exec((await saved(on).textContent()) ?? '')?.[0] ?? '';
  const onServer = () => page.getByText('已存到服务器');
  const witnessed = () =>
    page.evaluate<{ pointed: readonly string[]; printed: readonly string[] }>('window.__witness');
  /** The requests whose description is this one. */
  const registered = async (description: string): Promise<readonly Row[]> => {
    const answer = await page.request.get('/api/requests?limit=200&sort=-number');
    const { rows } = (await answer.json()) as { rows: readonly Row[] };
    return rows.filter((row) => row.description === description);
  };

  const becomes = async (field: Locator, value: string) => {
    for (let tries = 0; tries < 100 && (await field.inputValue()) !== value; tries += 1)
      await field.page().waitForTimeout(100);
    expect(await field.inputValue()).toBe(value);
  };

  it('takes an application with the keyboard alone, in few keys, and prints its receipt', async () => {
    await open();
    await page.evaluate(`localStorage.setItem('tracker.register.print', 'yes')`);
    await open();
    const keyboard = keyboardOf(page);
    const description = '城北片区旧城改造征收补偿方案';
    await keyboard.press('2', 'Enter');
    await keyboard.type('今天');
    await keyboard.press('Enter', 'Enter', 'Enter');
    await keyboard.type('吕不韦');
    await keyboard.press('Enter', 'Enter');
    await keyboard.type('11010519491231002X');
    await keyboard.press('Enter');
    await keyboard.type('13800138000');
    await keyboard.press('Enter', 'Enter');
    await keyboard.type('城北路8号');
    await keyboard.press('Enter');
    await keyboard.type(description);
    await keyboard.press('Control+Enter');
    await saved().waitFor();
    const number = await numberIn();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('下一件');
    for (let tries = 0; tries < 50 && (await witnessed()).printed.length === 0; tries += 1)
      await page.waitForTimeout(100);
    expect(await witnessed()).toEqual({ pointed: [], printed: [`登记回执 ${number}`] });
    const [row, ...others] = await registered(description);
    expect(others).toEqual([]);
    const detail = await (await page.request.get(`/api/requests/${row?.requestId}`)).json();
    expect(detail.personal).toMatchObject({
      applicantName: '吕不韦',
      idNumber: '11010519491231002X',
      phone: '13800138000',
      address: '城北路8号',
    });
    // 10 Enters, a digit, a save, and what stands on the paper.
    expect(
      keyboard.keys() -
        [...`今天吕不韦11010519491231002X13800138000城北路8号${description}`].length,
    ).toBe(12);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(`localStorage.setItem('tracker.register.print', 'no')`);
  }, 60_000);

  it('goes on to the next with Enter, or at once with Ctrl+Shift+Enter; no mouse either way', async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: '登记申请' }).waitFor();
    const keyboard = keyboardOf(page);
    await keyboard.press('1', 'Enter', 'Enter', 'Enter');
    await keyboard.type('甘罗');
    await keyboard.press('Control+Shift+Enter');
    await page
      .getByRole('region', { name: /^已登记/ })
      .nth(1)
      .waitFor();
    await page.getByRole('form', { name: '登记申请' }).waitFor();
    expect(await page.evaluate('document.activeElement.type')).toBe('radio');
    await expect(page.getByLabel(/^姓名/).inputValue()).resolves.toBe('');
    expect((await witnessed()).pointed).toEqual([]);
  }, 60_000);

  it('prints a receipt with number, dates, articles, position and digest', async () => {
    const [row] = await registered('城北片区旧城改造征收补偿方案');
    await page.goto(`/register/receipt/${row?.requestId}`);
    await page.locator('.print-foot[data-ready]').waitFor();
    expect(await violations(page)).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'tracker-receipt-'));
    try {
      const path = join(folder, 'receipt.pdf');
      const pdf = await page.pdf({ path, preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const text =
        spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout ??
        (await page.locator('main').textContent()) ??
        '';
      const plain = text.replace(/\s+/g, '');
      for (const told of [
        '某市人民政府办公室（演示）',
        '政府信息公开申请登记回执',
        '登记编号',
        /\d{4}-\d{5}/,
        '登记时间',
        '条例第三十一条第二项',
        '条例第三十三条第二款',
        /答复期限\d{4}年\d{1,2}月\d{1,2}日/,
        /打印于\d{4}-\d\d-\d\d\d\d:\d\d/,
        /事件位置\d+摘要[0-9a-f]{12}/,
      ])
        expect(plain).toMatch(told);
      expect(plain).not.toContain('打开办件');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('knows who came before, and shows what they asked for already', async () => {
    await open();
    const keyboard = keyboardOf(page);
    await page.getByLabel(/^姓名/).focus();
    await keyboard.type('吕不');
    await page.getByText('1101**********002X').waitFor();
    await keyboard.press('ArrowDown', 'Enter');
    await page.getByText('该申请人已有 1 件').waitFor();
    await expect(page.getByLabel('证件号码').inputValue()).resolves.toBe('11010519491231002X');
    await page.getByLabel('申请内容').focus();
    await keyboard.type('公开城北片区旧城改造的征收补偿方案');
    await page
      .getByRole('region', { name: '同一申请人的相近申请' })
      .getByText(/相近 \d+%/)
      .waitFor();
    expect((await witnessed()).pointed).toEqual([]);
    await page.getByLabel('证件号码').fill('110105194912310021');
    await page.getByText('校验位不符').waitFor();
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('says at the field what is wrong, and keeps the rest', async () => {
    await open();
    await page.getByRole('button', { name: '清空重填' }).click();
    await page.getByLabel('申请内容').fill('随便');
    await page.getByLabel(/^提交日期/).fill('今年');
    await page.getByLabel(/^姓名/).focus();
    await page.getByText('看不懂这个提交日期').waitFor();
    await page.getByText('暂不能推算').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('看不懂这个提交日期').waitFor();
    await page.getByText('请填写申请人的姓名或者名称').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('registration-submittedOn');
    await page.getByLabel(/^提交日期/).fill('2199-01-01');
    await page.getByLabel(/^姓名/).fill('蒙恬');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: '晚于今天' }).waitFor();
    await expect(page.getByLabel('申请内容').inputValue()).resolves.toBe('随便');
  }, 60_000);

  it('survives a server restart in mid-form', async () => {
    await open();
    await page.getByRole('button', { name: '清空重填' }).click();
    const description = '服务器重启时写到一半的申请';
    await page.getByLabel(/^姓名/).fill('王翦');
    await page.getByLabel('申请内容').fill(description);
    await onServer().waitFor();
    await served.killNode();
    await page.getByLabel('备注').fill('重启期间所写');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: '无法连接服务器' }).waitFor();
    await expect(page.getByLabel('备注').inputValue()).resolves.toBe('重启期间所写');
    await served.start();
    await page.getByLabel('备注').press('Control+Enter');
    await saved().waitFor();
    expect(await registered(description)).toHaveLength(1);
    const drafts = await (await page.request.get('/api/drafts/register')).json();
    expect(drafts).toEqual({ drafts: [] });
  }, 90_000);

  it('survives an expired session', async () => {
    await open();
    const description = '登录过期时写到一半的申请';
    await page.getByLabel(/^姓名/).fill('白起');
    await page.getByLabel('申请内容').fill(description);
    await onServer().waitFor();
    await desk.context.clearCookies();
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect(page.getByLabel('申请内容').inputValue()).resolves.toBe(description);
    await page.getByLabel('申请内容').press('Control+Enter');
    await saved().waitFor();
    expect(await registered(description)).toHaveLength(1);
  }, 60_000);

  it('is there again after the tab was closed, and from another desk', async () => {
    await open();
    const description = '关掉窗口前写下的申请';
    await page.getByLabel('申请内容').fill(description);
    await onServer().waitFor();
    // Whoever sits down at this machine next reads nothing of it.
    const kept = JSON.stringify(await desk.context.storageState());
    expect(kept).toMatch(/tracker\.register\.[^"]+","value":"[0-9a-f]{200,}"/);
    expect(kept).not.toContain(description);
    await page.close();
    page = await desk.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.waitForTimeout(6_500);
    await open();
    await page.getByText(/已恢复 .* 未保存的内容/).waitFor();
    await becomes(page.getByLabel('申请内容'), description);

    const other = await openDesk(browser, served.address);
    other.page.setDefaultTimeout(15_000);
    await signIn(other.page, 'chuangkou', demoPassword);
    await open(other.page);
    await other.page.getByRole('button', { name: '继续填写' }).first().click();
    await becomes(other.page.getByLabel('申请内容'), description);
    await other.context.close();
  }, 60_000);

  it('registers once, though the answer was lost and the form changed since', async () => {
    await open();
    const description = '答复丢失的申请';
    await page.getByLabel(/^姓名/).fill('李斯');
    await page.getByLabel('申请内容').fill(description);
    await page.route('**/api/requests', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').filter({ hasText: '无法连接服务器' }).waitFor();
    await page.unroute('**/api/requests');
    await page.getByLabel('备注').fill('后来补的');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await saved().waitFor();
    await page.getByText('您后来所作的修改没有写入').waitFor();
    expect(await registered(description)).toHaveLength(1);
  }, 60_000);

  it('sends the files after saving, tells their progress, and again what failed', async () => {
    await open();
    const description = '带附件的申请';
    await page.getByLabel(/^姓名/).fill('韩非');
    await page.getByLabel('申请内容').fill(description);
    await page.setInputFiles('input[type=file]', [
      { name: '申请表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 表') },
      { name: '程序.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      { name: '空白页.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    ]);
    await page.getByText('程序.exe：不接收这种文件').waitFor();
    await page.getByText('空白页.pdf：这个文件是空的').waitFor();
    await page.route('**/attachments?*', (route) => route.abort());
    await page.keyboard.press('Control+Enter');
    await saved().waitFor();
    await page.getByText('没有上传').waitFor();
    await page.unroute('**/attachments?*');
    expect(await violations(page)).toEqual([]);
    // Nobody leaves files behind unawares, nor by registering on and on.
    await page.getByRole('link', { name: '办件', exact: true }).click();
    await page.getByRole('dialog', { name: '还有附件没有上传' }).waitFor();
    await page.getByRole('button', { name: '留在本页' }).click();
    await page.getByRole('button', { name: '下一件', exact: true }).click();
    await page.getByLabel(/^姓名/).fill(' 张　仪 ');
    await page.getByLabel('证件号码').fill('１１０１０５ １９４９１２３１ ００２ｘ');
    await page.keyboard.press('Control+Shift+Enter');
    await page
      .getByRole('region', { name: /^已登记/ })
      .nth(1)
      .waitFor();
    await page.getByText('张仪').waitFor();
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('已上传').waitFor();
    const [row] = await registered(description);
    const list = await (
      await page.request.get(`/api/requests/${row?.requestId}/attachments`)
    ).json();
    expect(list.attachments).toMatchObject([{ name: '申请表.pdf', kind: 'application-form' }]);
  }, 60_000);

  it('asks nobody outside', () => expect(desk.refused).toEqual([]));
});
