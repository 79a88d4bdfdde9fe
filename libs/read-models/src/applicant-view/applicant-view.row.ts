import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An applicant whose key was destroyed (个人信息已清除). */
@Entity({ schema: 'read', name: 'applicant_view' })
export class ApplicantView {
  @PrimaryColumn('uuid', { name: 'applicant_id', primaryKeyConstraintName: 'applicant_view_pk' })
  applicantId: string;
  @Column({ type: 'text', collation: 'C' })
  organ: string;
  @Column('date', { name: 'erased_on' })
  erasedOn: string;
  @Column('bigint')
  position: string;
}
