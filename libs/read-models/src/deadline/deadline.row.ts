import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeadlineKind } from './deadline-kinds.js';

const pk = { primaryKeyConstraintName: 'deadline_pk' };

/** One limit that runs. The truth behind every reminder; a job is only its alarm clock. */
@Entity({ schema: 'read', name: 'deadline' })
@Index('deadline_by_due_date', ['dueOn', 'kind'])
@Index('deadline_by_organ', ['organ', 'dueOn'])
@Index('deadline_re_answers', ['organ', 'dueOn', 'requestId'], { where: `kind = 're-answer'` })
@Index('deadline_ringing', ['requestId'], {
  where: `kind not in ('review', 'suit') and (not closed or kind = 're-answer')`,
})
export class DeadlineRow {
  @PrimaryColumn('uuid', { name: 'request_id', ...pk })
  requestId: string;
  @PrimaryColumn({ type: 'text', collation: 'C', ...pk })
  kind: DeadlineKind;
  /** Counts the letters or periods of one kind from 1, so that a reminder for an old one is seen to be old. */
  @PrimaryColumn('int', pk)
  seq: number;
  @Column({ type: 'text', collation: 'C' })
  organ: string;
  @Column('date', { name: 'due_on' })
  dueOn: string;
  /** The earlier reading of the law, for the reply only. */
  @Column('date', { name: 'strict_due_on', nullable: true })
  strictDueOn: string | null;
  @Column('boolean')
  provisional: boolean;
  /** The day the limit runs from. */
  @Column('date')
  since: string;
  /** Whether the applicant's answer is awaited, so that the reply cannot be late. */
  @Column('boolean')
  waiting: boolean;
  /** Whether the request itself is closed: only remedies and re-answers run on then. */
  @Column('boolean')
  closed: boolean;
  /** The event that made the row what it is. */
  @Column('bigint')
  position: string;
}
