/** Rejections that do not come from a request's decider. */
export type ShellRejectionCode =
  | 'organ-unknown'
  | 'organ-exists'
  | 'organ-placed-there'
  | 'organ-under-itself'
  | 'number-format-unchanged'
  | 'request-not-found'
  | 'applicant-has-open-request'
  | 'applicant-already-erased'
  | 'applicant-absent'
  | 'nothing-to-open'
  | 'preview-changed';
