import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Danger, dangersOf } from './dangers.fixtures.js';
import { migrations } from './index.js';

/** Up to here nobody ran the product with several processes, so each was run with the service stopped. */
const ranAlone = 1781000015000;

/** Statements that look dangerous and are not, with the reason. */
const allowed: Readonly<Record<string, string>> = {};

const numberOf = (name: string | undefined): number => Number(/\d+$/.exec(name ?? '')?.[0]);

/** What a migration says to the database on its way up. */
const saidBy = async (migration: MigrationInterface): Promise<readonly string[]> => {
  const said: string[] = [];
  const query = async (sql: string): Promise<readonly unknown[]> => {
    said.push(sql);
    return [];
  };
  await migration.up({ query } as unknown as QueryRunner);
  return said;
};

describe('A migration', () => {
  const all = migrations.map((Migration) => new Migration());

  it('is named by its number, and they are listed in that order', () => {
    const numbers = all.map((one) => numberOf(one.name));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const one of all) expect(one.constructor.name).toBe(one.name);
  });

  const later = all.filter(({ name }) => numberOf(name) > ranAlone);
  it.each(later.map((one) => [one.name, one] as const))(
    '%s leaves the release before at work',
    async (_name, migration) => {
      const dangers = dangersOf(await saidBy(migration));
      expect(dangers.filter(({ statement }) => !(statement in allowed))).toEqual([]);
    },
  );

  it('would be refused as those were that ran alone', async () => {
    const found: Danger[] = [];
    for (const one of all.filter(({ name }) => numberOf(name) <= ranAlone))
      found.push(...dangersOf(await saidBy(one)));
    expect(found.map(({ statement }) => statement)).toContainEqual(
      expect.stringContaining('create index app_user_by_organ on app.app_user'),
    );
  });

  it.each([
    ['drop table app.draft', /still uses/],
    ['alter table app.draft drop column body', /still writes/],
    ['alter table app.draft rename column body to text', /old name/],
    ['alter table app.draft alter column body type text', /rewrites/],
    ['alter table app.draft alter column body set not null', /leave it out/],
    ['alter table app.draft add column a int not null', /default/],
    ['alter table app.draft add column a int, add column b int not null', /default/],
    ['alter table app.draft add constraint x check (a > 0)', /not valid/],
    ['alter table app.draft add constraint x unique (a)', /concurrently/],
    ['create index x on app.draft (a)', /concurrently/],
    ['create unique index x on app.draft (a)', /concurrently/],
    ['update app.draft set a = 1', /while running/],
    ['truncate app.draft', /stops/],
    ['set local role tracker_app;\n-- a\nlock table app.draft', /stops/],
  ])('with “%s” is refused', (sql, why) => {
    expect(dangersOf([sql])).toEqual([
      { why: expect.stringMatching(why), statement: expect.any(String) },
    ]);
  });

  it.each([
    'alter table app.draft add column a int',
    "alter table app.draft add column a text not null default ''",
    'alter table app.draft add constraint x check (a > 0) not valid',
    'alter table app.draft alter column body drop not null',
    'alter table app.draft drop constraint x',
    'create index concurrently x on app.draft (a)',
    'create table app.new (a int not null, b text unique); create index y on app.new (a); alter table app.new add primary key (a)',
    'create function f() returns trigger language plpgsql as $$ begin update x set y = 1; end $$',
    'grant select, update, delete on app.draft to tracker_app',
  ])('with “%s” may run beside the release before', (sql) => {
    expect(dangersOf([sql])).toEqual([]);
  });
});
