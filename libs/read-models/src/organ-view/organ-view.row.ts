import type { OrganFacts } from '@tracker/annual-report';
import type { AlarmSettings } from '@tracker/domain/events';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Settings as the organ's events give them; what is absent has its default. */
export type StoredSettings = {
  readonly supplementWorkingDays?: number;
  readonly approvalRequired?: boolean;
  readonly approvalByAnother?: boolean;
} & Partial<AlarmSettings>;

/** One organ: its name, its settings, and what the annual report reads of it. */
@Entity({ schema: 'read', name: 'organ_view' })
export class OrganView {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'organ_view_pk' })
  code: string;
  @Column('text')
  name: string;
  /** The organ above it; null where it stands under none. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  parent: string | null;
  @Column('jsonb')
  settings: StoredSettings;
  @Column('jsonb')
  facts: OrganFacts;
  @Column('bigint')
  revision: string;
  @Column('bigint')
  position: string;
}
