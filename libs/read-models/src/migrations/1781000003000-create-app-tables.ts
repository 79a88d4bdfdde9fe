import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is neither event nor projection: users, idempotency keys, the vault. */
export class CreateAppTables1781000003000 implements MigrationInterface {
  name = 'CreateAppTables1781000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create schema app;

create table app.app_user (
  id uuid constraint app_user_pk primary key,
  name text not null,
  organ text collate "C" not null,
  roles text[] not null,
  token_hash text collate "C" not null constraint app_user_token unique,
  created_at timestamptz not null default now(),
  disabled boolean not null default false
);

create table app.idempotency (
  user_id uuid not null,
  route text collate "C" not null,
  key text collate "C" not null,
  body_digest text not null,
  command_id uuid not null,
  status text not null constraint idempotency_status check (status in ('pending', 'done')),
  response jsonb,
  http_status int,
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  constraint idempotency_pk primary key (user_id, route, key)
);
create index idempotency_by_age on app.idempotency (created_at);

create table app.vault_key (
  key_id text collate "C" constraint vault_key_pk primary key,
  -- null = destroyed, and never made again
  key bytea,
  created_at timestamptz not null default now()
);

create table app.vault_identity (
  organ text collate "C" not null,
  digest text collate "C" not null,
  applicant_id uuid not null,
  constraint vault_identity_pk primary key (organ, digest)
);
create index vault_identity_by_applicant on app.vault_identity (applicant_id);

create table app.vault_secret (
  id int constraint vault_secret_pk primary key constraint vault_secret_single check (id = 1),
  hmac_secret bytea not null,
  created_at timestamptz not null default now()
);

grant usage on schema app to ${appRole};
grant select, insert, update, delete on all tables in schema app to ${appRole};
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema app cascade');
  }
}
