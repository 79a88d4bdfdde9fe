import { Column, Entity, PrimaryColumn } from 'typeorm';

const pk = { primaryKeyConstraintName: 'parked_stream_pk', collation: 'C' };

/** A stream a projection could not fold and has set aside, until the model is rebuilt. */
@Entity({ schema: 'read', name: 'parked_stream' })
export class ParkedStream {
  @PrimaryColumn({ type: 'text', ...pk })
  projection: string;
  @PrimaryColumn({ type: 'text', ...pk })
  stream: string;
  /** The first event that could not be folded. */
  @Column('bigint')
  position: string;
  @Column('text')
  error: string;
}
