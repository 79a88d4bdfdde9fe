import { createHash } from 'node:crypto';
import { annualReportDocx, annualReportXlsx } from '@tracker/office-documents';
import { countedReport, typedReport } from '../src/report.fixtures.js';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Prints the digests of the documents, for a spec that compares processes and time zones. */
const print = async (): Promise<void> => {
  const digests: string[] = [];
  for (const form of ['2019', '2021'] as const) {
    digests.push(digest(await annualReportDocx(countedReport(form))));
    digests.push(digest(await annualReportXlsx(countedReport(form))));
  }
  digests.push(digest(await annualReportDocx(countedReport('2021'), typedReport)));
  digests.push(digest(await annualReportXlsx(countedReport('2021'), typedReport)));
  process.stdout.write(JSON.stringify(digests));
};

void print();
