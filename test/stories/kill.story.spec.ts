import { setTimeout as pause } from 'node:timers/promises';
import { ServedOffice } from '../support/served-office.js';

type Registered = { readonly requestId: string; readonly number: string };
type Page = { readonly rows: readonly Registered[]; readonly nextCursor: string | null };

const commands = 200;

const body = (index: number) => ({
  channel: 'in-person',
  submittedOn: '2026-03-02',
  applicantType: 'natural-person',
  applicantName: `申请人${index}`,
  description: `第${index}件：某路拓宽工程的批复`,
});

describe.each(['node', 'PostgreSQL'] as const)(
  'kill -9 of %s in the middle of 200 concurrent commands',
  (victim) => {
    const office = new ServedOffice();
    let token = '';
    beforeAll(async () => {
      await office.tracker('organ-add', '--organ', 'K', '--name', '某局');
      const user = ['--name', '窗口甲', '--role', '窗口', '--organ', 'K'];
      token = (await office.tracker<{ token: string }>('user-add', ...user)).token;
      await office.start();
    }, 60_000);
    afterAll(() => office.close());

    const headers = () => ({
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
    });

    /** One attempt: what was acknowledged, or null for anything but a 201. */
    const register = async (index: number): Promise<Registered | null> => {
      try {
        const answer = await fetch(`${office.address}/api/requests`, {
          method: 'POST',
          headers: { ...headers(), 'Idempotency-Key': `key-${index}` },
          body: JSON.stringify(body(index)),
        });
        return answer.status === 201 ? ((await answer.json()) as Registered) : null;
      } catch {
        return null;
      }
    };

    const registerUntilAcknowledged = async (index: number): Promise<Registered> => {
      const end = performance.now() + 60_000;
      for (;;) {
        const registered = await register(index);
        if (registered) return registered;
        if (performance.now() > end) throw new Error(`command ${index} was never acknowledged`);
        await pause(200);
      }
    };

    const listed = async (): Promise<readonly Registered[]> => {
      const rows: Registered[] = [];
      for (let after = ''; ; ) {
        const url = `${office.address}/api/requests?limit=200${after && `&after=${after}`}`;
        const page = (await (await fetch(url, { headers: headers() })).json()) as Page;
        rows.push(...page.rows);
        if (!page.nextCursor) return rows;
        after = encodeURIComponent(page.nextCursor);
      }
    };

    it('loses and doubles no acknowledged command, and needs no hand', async () => {
      const early = new Map<number, Registered>();
      let killed: Promise<void> | null = null;
      const kill = () => (victim === 'node' ? office.killNode() : office.killPostgres());
      await Promise.all(
        Array.from({ length: commands }, async (_, index) => {
          const registered = await register(index);
          if (registered) early.set(index, registered);
          if (early.size >= 40) killed ??= kill();
        }),
      );
      expect(early.size).toBeGreaterThanOrEqual(40);
      await killed;
      if (victim === 'node') await office.start();

      const final = await Promise.all(
        Array.from({ length: commands }, (_, index) => registerUntilAcknowledged(index)),
      );
      for (const [index, registered] of early) expect(final[index]).toMatchObject(registered);

      const rows = await listed();
      expect(rows).toHaveLength(commands);
      expect(rows.map(({ requestId }) => requestId).sort()).toEqual(
        final.map(({ requestId }) => requestId).sort(),
      );
      expect(new Set(rows.map(({ number }) => number)).size).toBe(commands);
      const verified = await office.tracker<{ ok: boolean }>('verify');
      expect(verified).toMatchObject({ ok: true, firstDifference: null });
    }, 150_000);
  },
);
