import type { Page } from 'playwright-core';

type Paper = { readonly daysAgo: number; readonly description: string };

/** A request handed in some days ago, registered with the session of whoever sits at the page. */
export const registered = async (
  page: Page,
  { daysAgo, description }: Paper,
): Promise<{ readonly requestId: string; readonly number: string }> => {
  const { csrfToken, today } = await (await page.request.get('/api/session')).json();
  const handedIn = new Date(`${today}T00:00:00Z`);
  handedIn.setUTCDate(handedIn.getUTCDate() - daysAgo);
  const answer = await page.request.post('/api/requests', {
    headers: { 'X-CSRF-Token': csrfToken },
    data: {
      channel: 'in-person',
      submittedOn: handedIn.toISOString().slice(0, 10),
      applicantType: 'natural-person',
      applicantName: '张三丰',
      idType: '居民身份证',
      idNumber: '110101199003070011',
      phone: '13800138000',
      description,
      form: '纸面',
      delivery: '自行领取',
    },
  });
  if (answer.status() !== 201) throw new Error(await answer.text());
  return answer.json();
};
