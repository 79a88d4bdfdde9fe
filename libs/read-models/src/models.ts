import { alarmRecordProjection } from './alarm-record/alarm-record.projection.js';
import { AlarmRecord } from './alarm-record/alarm-record.row.js';
import { applicantViewProjection } from './applicant-view/applicant-view.projection.js';
import { ApplicantView } from './applicant-view/applicant-view.row.js';
import { countedRequestProjection } from './counted-request/counted-request.projection.js';
import { CountedRequestRow } from './counted-request/counted-request.row.js';
import { deadlineProjection } from './deadline/deadline.projection.js';
import { DeadlineRow } from './deadline/deadline.row.js';
import { numberViewProjection } from './number-view/number-view.projection.js';
import { NumberView } from './number-view/number-view.row.js';
import { organViewProjection } from './organ-view/organ-view.projection.js';
import { OrganView } from './organ-view/organ-view.row.js';
import type { Projection } from './projection/projection.js';
import { requestEntryProjection } from './request-entry/request-entry.projection.js';
import { RequestEntry } from './request-entry/request-entry.row.js';
import { requestViewProjection } from './request-view/request-view.projection.js';
import { RequestView } from './request-view/request-view.row.js';
import { ParkedStream } from './runner/parked-stream.row.js';
import { ProjectionCheckpoint } from './runner/projection-checkpoint.row.js';
import { SearchCheckpointRow } from './search/search-checkpoint.row.js';
import { SearchEntryRow } from './search/search-entry.row.js';

/** Every read model, by the name of its table. */
export const projections: readonly Projection[] = [
  requestViewProjection,
  deadlineProjection,
  countedRequestProjection,
  organViewProjection,
  numberViewProjection,
  applicantViewProjection,
  requestEntryProjection,
  alarmRecordProjection,
];

export const modelEntities = [
  RequestView,
  DeadlineRow,
  CountedRequestRow,
  OrganView,
  NumberView,
  ApplicantView,
  RequestEntry,
  AlarmRecord,
  ProjectionCheckpoint,
  ParkedStream,
  SearchEntryRow,
  SearchCheckpointRow,
];
