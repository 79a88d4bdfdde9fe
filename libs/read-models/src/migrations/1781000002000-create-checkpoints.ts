import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each projection stands, who runs it, and the streams it had to set aside. */
export class CreateCheckpoints1781000002000 implements MigrationInterface {
  name = 'CreateCheckpoints1781000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
set local role ${appRole};

create table read.projection_checkpoint (
  name text collate "C" constraint projection_checkpoint_pk primary key,
  position bigint,
  fence bigint not null default 0,
  holder text,
  lease_until timestamptz,
  updated_at timestamptz not null default now(),
  built_with text,
  halted_reason text,
  parked_count int not null default 0
);

create table read.parked_stream (
  projection text collate "C" not null,
  stream text collate "C" not null,
  position bigint not null,
  error text not null,
  constraint parked_stream_pk primary key (projection, stream)
);

reset role;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read.parked_stream, read.projection_checkpoint');
  }
}
