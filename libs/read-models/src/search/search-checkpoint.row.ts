import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the search index stands, and which tokens it is made of. */
@Entity({ schema: 'read', name: 'search_checkpoint_2' })
@Check('search_checkpoint_2_single', 'id = 1')
export class SearchCheckpointRow {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'search_checkpoint_2_pk' })
  id: number;
  @Column('bigint', { nullable: true })
  position: string | null;
  @Column('text')
  mark: string;
}
