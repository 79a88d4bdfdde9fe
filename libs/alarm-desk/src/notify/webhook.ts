import { createHmac } from 'node:crypto';

export type Webhook = { post(body: object): Promise<void> };

const patienceMs = 10_000;

/** `sha256=` and the HMAC of the body as sent, in hex. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body, 'utf8').digest('hex')}`;

/** Posts JSON, signed in `X-Signature`. Throws unless the answer is 2xx. */
export const httpWebhook = (url: string, secret: string): Webhook => ({
  async post(body) {
    const text = JSON.stringify(body);
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-signature': signatureOf(text, secret),
      },
      body: text,
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
  },
});
