import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people sign in: passwords, second factors, further organs, sessions, failed attempts. */
export class CreateSignInTables1781000010100 implements MigrationInterface {
  name = 'CreateSignInTables1781000010100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table app.app_user
  alter column token_hash drop not null,
  add column account text collate "C" constraint app_user_account unique,
  add column password_hash text,
  add column password_changed_at timestamptz,
  add column must_change_password boolean not null default false,
  add column totp_sealed text,
  add column totp_since timestamptz,
  add column totp_last_step bigint,
  add column recovery_codes text[] not null default '{}',
  add column subject text collate "C" constraint app_user_subject unique,
  add column signed_in_at timestamptz;

create table app.user_organ (
  user_id uuid not null,
  organ text collate "C" not null,
  roles text[] not null,
  created_at timestamptz not null default now(),
  constraint user_organ_pk primary key (user_id, organ)
);
create index user_organ_by_organ on app.user_organ (organ);

-- Everybody of an organ: those whose account it is, and those who serve it besides.
create view app.member as
select id, name, account, email, disabled, organ, roles, true as home from app.app_user
union all
select u.id, u.name, u.account, u.email, u.disabled, m.organ, m.roles, false
from app.user_organ m join app.app_user u on u.id = m.user_id;

create table app.session (
  digest text collate "C" constraint session_pk primary key,
  id uuid not null constraint session_id unique,
  user_id uuid not null,
  organ text collate "C" not null,
  method text not null constraint session_method check (method in ('password', 'sso')),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  address text not null,
  agent text not null
);
create index session_by_user on app.session (user_id);
create index session_by_age on app.session (seen_at);

create table app.sign_in_failure (
  kind text not null constraint sign_in_failure_kind check (kind in ('account', 'address')),
  key text collate "C" not null,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  constraint sign_in_failure_pk primary key (kind, key)
);
create index sign_in_failure_by_age on app.sign_in_failure (last_at);

create table app.sign_in_flow (
  digest text collate "C" constraint sign_in_flow_pk primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  began_at timestamptz not null
);

create table app.setup_token (
  id int constraint setup_token_pk primary key constraint setup_token_single check (id = 1),
  digest text collate "C" not null,
  ends_at timestamptz not null
);

grant select on app.member to ${appRole};
grant select, insert, update, delete on
  app.user_organ, app.session, app.sign_in_failure, app.sign_in_flow, app.setup_token to ${appRole};
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table app.setup_token, app.sign_in_flow, app.sign_in_failure, app.session;
drop view app.member;
drop table app.user_organ;
alter table app.app_user drop column account, drop column password_hash,
  drop column password_changed_at, drop column must_change_password, drop column totp_sealed,
  drop column totp_since, drop column totp_last_step, drop column recovery_codes,
  drop column subject, drop column signed_in_at;
delete from app.app_user where token_hash is null;
alter table app.app_user alter column token_hash set not null;
`);
  }
}
