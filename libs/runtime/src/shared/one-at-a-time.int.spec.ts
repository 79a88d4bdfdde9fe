import { setTimeout as pause } from 'node:timers/promises';
import { type TestOffice, testOffice } from '../../../../test/support/test-office.js';
import { firstOfAll } from './first-of-all.js';
import { onlyHere } from './only-here.js';

describe('Work that one process does for all', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  const until = async (holds: () => boolean): Promise<void> => {
    for (const end = Date.now() + 5_000; !holds(); await pause(10))
      if (Date.now() > end) throw new Error('it never came');
  };

  it('is left to whoever is at it, and free again afterwards, also after a failure', async () => {
    const { dataSource } = office.adapters;
    let [running, most] = [0, 0];
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(100);
      running -= 1;
    };
    const names = ['house', 'house', 'other', 'house'];
    const done = await Promise.all(names.map((name) => onlyHere(dataSource, name, work)));
    expect(done.filter(Boolean)).toHaveLength(2);
    expect(most).toBe(2);
    const failing = onlyHere(dataSource, 'house', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await onlyHere(dataSource, 'house', work)).toBe(true);
  });

  it('goes to the next process when the first stops, and when its connection breaks', async () => {
    const at: string[] = [];
    const join = (who: string) =>
      firstOfAll({
        ...{ adapters: office.adapters, name: 'first', lookEveryMs: 30, onError: () => {} },
        turn: {
          begin: async () => void at.push(who),
          end: async () => void at.splice(at.indexOf(who), 1),
        },
      });
    const one = join('one');
    await until(() => at.length === 1);
    const other = join('other');
    await pause(150);
    expect(at).toEqual(['one']);
    await one.stop();
    await until(() => at[0] === 'other');
    const third = join('third');
    await office.adapters.asOwner((client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_locks
         where locktype = 'advisory' and granted and database = (
           select oid from pg_database where datname = current_database())`,
      ),
    );
    await until(() => at.length === 1 && at[0] !== undefined);
    await pause(150);
    expect(at).toHaveLength(1);
    await Promise.all([other.stop(), third.stop()]);
    expect(at).toEqual([]);
  });

  it('is begun again where it could not begin', async () => {
    let begun = 0;
    const errors: unknown[] = [];
    const first = firstOfAll({
      ...{ adapters: office.adapters, name: 'again', lookEveryMs: 10 },
      onError: (error) => errors.push(error),
      turn: {
        begin: async () => {
          begun += 1;
          if (begun === 1) throw new Error('not yet');
        },
        end: async () => {},
      },
    });
    await until(() => begun === 2);
    await first.stop();
    expect(errors).toHaveLength(1);
  });
});
