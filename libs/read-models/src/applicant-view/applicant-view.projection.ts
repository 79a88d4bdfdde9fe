import { type ApplicantEvent, applicantStreamPrefix } from '@tracker/domain/events';
import type { Projection } from '../projection/projection.js';
import { stepBy } from '../projection/steps.js';
import { uuidUnit } from '../projection/unit-of.js';
import { ApplicantView } from './applicant-view.row.js';

/** Erased applicants; an erasure that went unnoticed would be a breach, so poison stops it. */
export const applicantViewProjection: Projection<ApplicantView, ApplicantView> = {
  name: 'applicant_view',
  version: '1',
  poison: 'halt',
  row: ApplicantView,
  unit: 'applicantId',
  many: false,
  oneStream: true,
  restoreFrom: 'rows',
  unitOf: (event) => uuidUnit(applicantStreamPrefix, event),
  isFirst: ({ revision }) => revision === 0n,
  step: stepBy<ApplicantEvent, ApplicantView>({
    ApplicantErased: (_before, { data: { applicantId, organ, erasedOn }, position }) => ({
      applicantId,
      organ,
      erasedOn,
      position: position.toString(),
    }),
  }),
  rows: (_id, state) => [state],
  restore([row]) {
    if (!row) throw new Error('a unit without a row');
    return row;
  },
};
