import type { ReportEvent } from './events.js';

/** What a decision about a report must know: whose it is, and under which digest it is filed. */
export type ReportState = {
  readonly organ: string;
  readonly filed: { readonly digest: string; readonly filedOn: string } | null;
};

export const unreported: ReportState = { organ: '', filed: null };

/** The state after one more event. */
export const evolveReport = (state: ReportState, { type, data }: ReportEvent): ReportState => {
  switch (type) {
    case 'AnnualReportFiled':
      return { organ: data.organ, filed: { digest: data.digest, filedOn: data.filedOn } };
    case 'AnnualReportReopened':
      return { organ: data.organ, filed: null };
    case 'SectionTwoRecorded':
    case 'ReportTextRecorded':
      return { ...state, organ: data.organ };
  }
};
