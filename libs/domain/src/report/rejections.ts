/** Why something about an annual report is rejected. */
export type ReportRejectionCode =
  | 'report-already-filed'
  | 'report-not-filed'
  | 'report-year-not-over'
  | 'report-changed'
  | 'report-unsound'
  | 'brought-forward-unexplained'
  | 'section-two-figure-unknown'
  | 'section-two-figure-faulty';
