import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The day a request was entered here, which for an imported ledger is long after it was received. */
@Entity({ schema: 'read', name: 'request_entry' })
export class RequestEntry {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'request_entry_pk' })
  requestId: string;
  @Column('date', { name: 'entered_on' })
  enteredOn: string;
}
