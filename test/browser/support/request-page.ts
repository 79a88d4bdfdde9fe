import type { Locator, Page } from 'playwright-core';

/** The drawer of a verb, opened by its button. */
export const drawerOf = async (page: Page, verb: string): Promise<Locator> => {
  await page.getByRole('button', { name: verb, exact: true }).first().click();
  const drawer = page.locator('.ant-drawer', { hasText: verb });
  await drawer.getByRole('button', { name: /保存$/ }).waitFor();
  return drawer;
};

/** What the drawer promises before saving, once the server has told. */
export const given = async (drawer: Locator): Promise<string> => {
  const after = drawer.getByRole('region', { name: '保存后' });
  await after
    .getByText(/答复期限/)
    .first()
    .waitFor();
  await drawer.page().waitForLoadState('networkidle');
  return (await after.textContent()) ?? '';
};

/** Gives an order as a person does: opens its drawer, fills it in, saves, and sees it close. */
export const act = async (
  page: Page,
  verb: string,
  fill: (drawer: Locator) => Promise<unknown> = async () => {},
): Promise<void> => {
  const drawer = await drawerOf(page, verb);
  await fill(drawer);
  await drawer.getByRole('button', { name: /保存$/ }).click();
  await drawer.waitFor({ state: 'detached' });
};

/** The due date on the clock card, as it is written there. */
export const shownDueDate = async (page: Page): Promise<string> =>
  (await page.locator('.clock__date').textContent())?.replace('暂定', '').trim() ?? '';
