import { eventLogSql } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log, its append function and the roles, in the wording of the event store. The script is
 * idempotent, so a later release that changes it runs it again in a migration of its own.
 */
export class InstallEventLog1781000000000 implements MigrationInterface {
  name = 'InstallEventLog1781000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(eventLogSql());
  }

  async down(): Promise<void> {
    throw new Error('The event log is never taken back.');
  }
}
