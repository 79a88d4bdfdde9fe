import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** oidc-provider in a process of its own, for one callback address. */
export const startIdentityProvider = async (
  redirect: string,
  accounts: Readonly<Record<string, string>>,
): Promise<{ readonly issuer: string; close(): Promise<void> }> => {
  const child: ChildProcess = spawn(process.execPath, [join(__dirname, 'identity-provider.mjs')], {
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: '1',
      ACCOUNTS: JSON.stringify(accounts),
      REDIRECTS: JSON.stringify([redirect]),
      AFTERWARDS: JSON.stringify([new URL('/sign-in', redirect).href]),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const issuer = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found && said.includes('\n')) resolve(found);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    child.once('exit', (code) =>
      reject(new Error(`identity provider ended with ${code}: ${said}`)),
    );
  });
  return {
    issuer,
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
    },
  };
};

/** Somebody's browser at the provider: follows redirects, fills in the two forms, stops where it is sent away. */
export class ProviderVisit {
  private readonly jar = new Map<string, string>();

  constructor(private readonly issuer: string) {}

  /** Signs in as somebody and returns the address of ours that the provider sends the browser to. */
  async signIn(href: string, login: string): Promise<string> {
    let at = href;
    for (let steps = 0; steps < 12; steps += 1) {
      const page = await this.open(at);
      const next = page.headers.get('location');
      if (next) {
        at = new URL(next, at).href;
        if (!at.startsWith(this.issuer)) return at;
        continue;
      }
      const text = await page.text();
      const action = /action="([^"]+)"/.exec(text)?.[1];
      const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
      if (!action || !prompt)
        throw new Error(`no form at ${at}: ${page.status} ${text.slice(0, 400)}`);
      const form = new URLSearchParams({ prompt, login, password: 'any' });
      const sent = await this.open(new URL(action, at).href, form);
      at = new URL(sent.headers.get('location') ?? '', at).href;
      if (!at.startsWith(this.issuer)) return at;
    }
    throw new Error(`the provider never sent the browser back: ${at}`);
  }

  /** Says yes to leaving, and returns where the provider sends the browser afterwards. */
  async signOut(href: string): Promise<string> {
    const page = await this.open(href);
    const text = await page.text();
    const action = /action="([^"]+)"/.exec(text)?.[1] ?? '';
    const xsrf = /name="xsrf" value="(\w+)"/.exec(text)?.[1];
    if (!xsrf) throw new Error(`nobody is asked at ${href}: ${page.status} ${text.slice(0, 400)}`);
    const form = new URLSearchParams({ xsrf, logout: 'yes' });
    const sent = await this.open(new URL(action, href).href, form);
    return sent.headers.get('location') ?? '';
  }

  /** Whether the provider asks who one is, instead of sending the browser straight back. */
  async asksWho(href: string): Promise<boolean> {
    let at = href;
    for (let steps = 0; steps < 12 && at.startsWith(this.issuer); steps += 1) {
      const page = await this.open(at);
      const next = page.headers.get('location');
      if (!next) return /name="login"/.test(await page.text());
      at = new URL(next, at).href;
    }
    return false;
  }

  private async open(url: string, form?: URLSearchParams): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: cookie ? { cookie } : {},
      ...(form && { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}
