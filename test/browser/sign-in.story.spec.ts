import { describeWith } from '@tracker/testing';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import type { ServedOffice } from '../support/served-office.js';
import { demoPassword, servedDemo } from './support/demo-office.js';
import {
  type Desk,
  openBrowser,
  openDesk,
  phone,
  type Size,
  signIn,
  violations,
} from './support/desk.js';

/** The door, the own account and the people of the office, as they are used. */
describeWith('chromium', 'Signing in with the browser', (chromium) => {
  let served: ServedOffice;
  let browser: Browser;
  const desks: Desk[] = [];

  beforeAll(async () => {
    served = await servedDemo();
    browser = await openBrowser(chromium);
  }, 120_000);
  afterEach(async () => {
    for (const { context, refused } of desks.splice(0)) {
      expect(refused).toEqual([]);
      await context.close();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const newDesk = async (size?: Size) => {
    const desk = await openDesk(browser, served.address, size);
    desks.push(desk);
    return desk;
  };
  const door = async (page: Page, account: string, password: string) => {
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
  };
  /** Ends the session behind the page's back, as another window or the clock does. */
  const endElsewhere = async ({ context }: Desk) => {
    const { csrfToken } = await (await context.request.get('/api/session')).json();
    await context.request.delete('/api/session', { headers: { 'X-CSRF-Token': csrfToken } });
  };

  /** What the administrator orders at another desk. */
  const changeSettings = async (data: object) => {
    const { request } = (await newDesk()).context;
    const credentials = { account: 'guanli', password: demoPassword };
    const { csrfToken } = await (await request.post('/api/session', { data: credentials })).json();
    const headers = { 'X-CSRF-Token': csrfToken };
    expect((await request.put('/api/organ/settings', { headers, data })).status()).toBe(200);
  };

  it('says what is wrong, and leads on to where one wanted to go', async () => {
    const { page } = await newDesk();
    // A part that does not arrive leaves no empty page: it is asked for again.
    await page.route('**/assets/*.js', (route) => route.abort(), { times: 2 });
    await page.goto('/annual?year=2025');
    await page.waitForURL('**/sign-in**');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('账号').fill('nianbao');
    await page.getByLabel('密码', { exact: true }).fill('not the password');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('账号或者密码不正确');
    expect(await page.getByLabel('账号').inputValue()).toBe('nianbao');
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/annual?year=2025');
  });

  it('opens no page of other roles, keeps the navigation where there is no page, and tells its keys', async () => {
    const { page } = await newDesk();
    await signIn(page, 'nianbao', demoPassword);
    await page.goto('/system/users');
    await page.getByText('这一页由管理岗位使用').waitFor();
    expect(await page.getByRole('button', { name: '新建用户' }).count()).toBe(0);
    await page.goto('/no-such-page');
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await page.getByRole('navigation', { name: '工作' }).waitFor();
    await page.getByRole('link', { name: '年报' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '年报' }).and(page.locator(':focus')).waitFor();
    // Whatever a link asks for, the door leads to a page of ours.
    await page.goto('/sign-in?next=https://elsewhere.example/');
    await page.waitForURL('**/requests');
  });

  it('keeps what was typed when the session ends, and goes on with the same page', async () => {
    const desk = await newDesk();
    const { page } = desk;
    await signIn(page, 'chuangkou', demoPassword);
    await page.goto('/register');
    const text = page.getByRole('textbox', { name: /内容/ }).first();
    await text.fill('某路拓宽工程的批复');
    await endElsewhere(desk);
    await page.getByRole('link', { name: '办件' }).hover();
    await page.evaluate(() => new BroadcastChannel('tracker-session').postMessage('changed'));
    const dialog = page.getByRole('dialog', { name: '请重新登录' });
    await dialog.waitFor();
    await page.locator('#sign-in_password:focus').waitFor();
    expect(await violations(page)).toEqual([]);
    // A change of the organ makes the page ask whose it is, and throws away nothing either.
    const asked = page.waitForResponse('**/api/session');
    await changeSettings({ reminderTime: '08:31' });
    await asked;
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await text.inputValue()).toBe('某路拓宽工程的批复');
    await page.reload();
    await page.getByRole('navigation', { name: '工作' }).waitFor();
  });

  it('gives somebody an account, who makes the password their own', async () => {
    const admin = (await newDesk()).page;
    await signIn(admin, 'guanli', demoPassword);
    await admin.goto('/system/users');
    await admin.getByRole('button', { name: '新建用户' }).click();
    await admin.getByRole('textbox', { name: '姓名' }).fill('赵一鸣');
    await admin.getByLabel('登录账号').fill('ZhaoYiming');
    await admin.getByRole('checkbox', { name: /^窗口/ }).check();
    expect(await violations(admin)).toEqual([]);
    await admin.getByRole('button', { name: '建立' }).click();
    const sheet = admin.getByRole('dialog', { name: '初始密码' });
    const password = (await sheet.getByRole('definition').last().textContent()) ?? '';
    await sheet.getByRole('button', { name: '已保存' }).click();
    expect(await admin.getByText(password).count()).toBe(0);
    expect(await admin.getByRole('row', { name: /赵一鸣/ }).textContent()).toContain(
      '未改初始密码',
    );

    const { page } = await newDesk(phone);
    await door(page, 'zhaoyiming', password);
    await page.getByRole('heading', { name: '请先修改初始密码' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const change = async (own: string) => {
      await page.getByLabel('初始密码').fill(password);
      await page.getByLabel('新密码', { exact: true }).fill(own);
      await page.getByLabel('再次输入新密码').fill(own);
      await page.keyboard.press('Enter');
    };
    await change('zhaoyiming2026');
    await page.getByText('密码不能由登录账号加几个字符组成。').waitFor();
    await change('four-red-kites');
    await page.getByRole('navigation', { name: '工作' }).waitFor();

    await admin.reload();
    await admin.getByRole('button', { name: '赵一鸣' }).click();
    await admin.getByRole('button', { name: '停用' }).click();
    await admin.getByRole('button', { name: '确认停用' }).click();
    await admin.getByRole('row', { name: /赵一鸣/ }).waitFor({ state: 'detached' });
    await page.reload();
    await page.waitForURL('**/sign-in**');
    await door(page, 'zhaoyiming', 'four-red-kites');
    await page.getByText('账号已停用。').waitFor();
  });

  it('takes a code of the telephone beside the password', async () => {
    const { page } = await newDesk();
    await signIn(page, 'duban', demoPassword);
    await page.goto('/account');
    await page.getByRole('button', { name: '启用动态验证码' }).click();
    await page.getByLabel('先输入当前密码').fill(demoPassword);
    await page.keyboard.press('Enter');
    const secret = ((await page.locator('.account__code code').textContent()) ?? '').replace(
      /\s/g,
      '',
    );
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('应用上显示的 6 位数字').fill(new TOTP({ secret }).generate());
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: '动态验证码已启用' });
    const code = (await sheet.getByRole('definition').first().textContent()) ?? '';
    await sheet.getByRole('button', { name: '已保存' }).click();
    expect(await violations(page)).toEqual([]);

    const { page: other } = await newDesk();
    await door(other, 'duban', demoPassword);
    await other.getByLabel('动态验证码').fill(code);
    await other.keyboard.press('Enter');
    await other.getByRole('navigation', { name: '工作' }).waitFor();
  });

  it('asks before a page of one organ writes for another', async () => {
    const { page, context } = await newDesk();
    await signIn(page, 'liqiang', demoPassword);
    const second = await context.newPage();
    await second.goto('/requests');
    await second.getByRole('combobox', { name: '机关' }).click();
    await second.getByTitle('某市教育局（演示）').click();
    await second.getByRole('link', { name: '登记' }).waitFor();
    await page.bringToFront();
    const dialog = page.getByRole('dialog', { name: '已改换机关' });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /继续本页/ }).click();
    await dialog.waitFor({ state: 'detached' });
    const { user } = await (await context.request.get('/api/session')).json();
    expect(user.organ).toBe('DEMO');
  });
});
