import type { DataSource } from 'typeorm';
import { onlyHere } from './only-here.js';

describe('A lock that a vanished machine holds', () => {
  it('is on a connection of which the server asks every few seconds whether it lives', async () => {
    const said: string[] = [];
    const runner = {
      query: async (sql: string) => {
        said.push(sql);
        return [{ taken: true }];
      },
      release: async () => void said.push('released'),
    };
    const dataSource = { createQueryRunner: () => runner } as unknown as DataSource;
    expect(await onlyHere(dataSource, 'house', async () => void said.push('work'))).toBe(true);
    const steps = ['tcp_keepalives_idle = 10', 'try_advisory_lock', 'work', 'unlock', 'released'];
    expect(said.map((sql, nth) => sql.includes(steps[nth] ?? '?'))).toEqual(steps.map(() => true));
  });
});
