import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The sealed bytes of one file; which file it is stands in the log. */
@Entity({ schema: 'app', name: 'attachment' })
@Index('attachment_by_key', ['keyId'])
@Index('attachment_unsettled', ['addedAt'], { where: 'not settled' })
export class Attachment {
  @PrimaryColumn('uuid', { name: 'attachment_id', primaryKeyConstraintName: 'attachment_pk' })
  attachmentId: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column({ type: 'text', name: 'key_id', collation: 'C' })
  keyId: string;

  @Column('bytea')
  sealed: Buffer;

  /** Whether the log tells of it; what stays false for long was cut off and is dropped. */
  @Column('boolean', { default: false })
  settled: boolean;

  @Column('timestamptz', { name: 'added_at', default: () => 'now()' })
  addedAt: Date;
}
