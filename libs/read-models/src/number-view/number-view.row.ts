import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `advanced`: imported requests hold the numbers up to `sequence`, so the series goes on after it. */
export type NumberState = 'reserved' | 'used' | 'forfeited' | 'advanced';

/** One number of a series of organ and year, and what became of it: every gap has its reason. */
@Entity({ schema: 'read', name: 'number_view' })
@Index('number_view_by_series', ['organ', 'year', 'sequence'])
export class NumberView {
  /** Organ and number, or organ, year and end of an advance. */
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'number_view_pk' })
  key: string;
  @Column({ type: 'text', collation: 'C' })
  organ: string;
  @Column('int')
  year: number;
  @Column('bigint')
  sequence: string;
  @Column({ type: 'text', collation: 'C', nullable: true })
  number: string | null;
  @Column('text')
  state: NumberState;
  @Column('uuid', { name: 'request_id', nullable: true })
  requestId: string | null;
  @Column({ type: 'text', nullable: true })
  why: string | null;
  @Column('bigint')
  position: string;
}
