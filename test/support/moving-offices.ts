import { verifyChain } from '@tracker/event-store';
import { type Adapters, type Services, wireServices } from '@tracker/runtime';
import { testDatabase } from '@tracker/testing';
import { pino } from 'pino';
import { createApp } from '../../apps/api/src/create-app.js';
import { testAdapters } from './test-adapters.js';

/** An office that is not served yet. */
export type BareOffice = { readonly adapters: Adapters; readonly services: Services };
export type Office = BareOffice & { readonly url: string };
type Asked = { readonly sent?: object; readonly method?: 'POST' | 'PUT' };
type Body = Record<string, never>;
/** A year that was filed, without the positions that differ from store to store. */
export type Year = { readonly differences: { readonly cells: readonly unknown[] } };

/** Offices of one test on databases of their own, on KurrentDB where an address is given. */
export class MovingOffices {
  private readonly closing: (() => Promise<unknown>)[] = [];
  /** The same everywhere: accounts move with the log. */
  token = '';

  constructor(private readonly today: string) {}

  async open(kurrentDb?: string): Promise<BareOffice> {
    const database = await testDatabase();
    const adapters = await testAdapters(database, kurrentDb);
    const clock = { today: () => this.today, now: () => `${this.today}T02:00:00.000Z` };
    const services = wireServices(adapters, { clock });
    this.closing.push(async () => {
      await services.projections.stop();
      await adapters.close();
      await database.drop();
    });
    return { adapters, services };
  }

  async serve(office: BareOffice): Promise<Office> {
    office.services.projections.start();
    const app = await createApp({ ...office, logger: pino({ level: 'silent' }) });
    await app.listen(0, '127.0.0.1');
    this.closing.push(() => app.close());
    return { ...office, url: (await app.getUrl()).replace('[::1]', '127.0.0.1') };
  }

  async close(): Promise<void> {
    for (const close of this.closing.reverse()) await close();
  }

  /** What an office answers, with its status. */
  async ask({ url }: { readonly url: string }, path: string, { sent, method }: Asked = {}) {
    const answer = await fetch(`${url}/api/${path}`, {
      method: method ?? (sent ? 'POST' : 'GET'),
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      ...(sent && { body: JSON.stringify(sent) }),
    });
    return { status: answer.status, body: (await answer.json()) as Body };
  }

  /** What an office sees of a year that was filed: as filed, as of the filing, and what is other since. */
  async yearOf(office: { readonly url: string }, year: number): Promise<Year> {
    const get = async (path: string): Promise<Body> => {
      const { status, body } = await this.ask(office, path);
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
      return body;
    };
    const desk = await get(`annual-desk?year=${year}`);
    const { position, digest } = desk.filed as unknown as { position: string; digest: string };
    const then = await get(`annual-report?year=${year}&asOf=${position}`);
    expect(then.basis).toMatchObject({ digest, position });
    const differences = await get(`annual-report/differences?year=${year}`);
    const now = await get(`annual-report?year=${year}`);
    return placeless({ desk, then, differences, now }) as Year;
  }
}

const placeless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, part) =>
    ['position', 'asOf', 'readTo'].includes(key) ? undefined : part,
  );

/** All that `tracker verify` looks at. */
export const expectSound = async ({ adapters, services }: BareOffice): Promise<void> => {
  const gapFreePositions = adapters.profile !== 'cluster';
  const report = await verifyChain(services.store, { gapFreePositions });
  expect(report.firstDifference).toBeNull();
  await services.projections.catchUp(null, 60_000);
  expect(await services.projections.verifyModels()).toBeNull();
  expect(await services.attachmentUpkeep.verify(report.position)).toBeNull();
};
