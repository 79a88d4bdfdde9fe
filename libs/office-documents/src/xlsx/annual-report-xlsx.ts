import type { AnnualReport } from '@tracker/annual-report';
import { annualForms } from '@tracker/statute';
import ExcelJS from 'exceljs';
import {
  basisLine,
  checkLines,
  nothingTyped,
  type TypedReport,
  titleOf,
} from '../form/report-words.js';
import { sectionFourGrid } from '../form/section-four-grid.js';
import { sectionThreeGrid } from '../form/section-three-grid.js';
import { sectionTwoGrid } from '../form/section-two-grid.js';
import { canonicalOoxml } from '../package/canonical-ooxml.js';
import { addFormSheet } from './form-sheet.js';

/** Any day will do: a workbook must name when it was made, and the figures are of no clock. */
const noClock = new Date(0);

/**
 * The annual tables as a workbook, a sheet a section, that prints like the official form. Numbers are
 * numbers, totals their values. It carries its basis and no clock: the same report, the same bytes.
 */
export const annualReportXlsx = async (
  report: AnnualReport,
  { sectionTwo }: TypedReport = nothingTyped,
): Promise<Uint8Array> => {
  const { organName, form, sectionThree, sectionFour, checks } = report;
  const [, two = '', three = '', four = ''] = annualForms[form].headings;
  const title = titleOf(report);
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    ...{ creator: organName, lastModifiedBy: organName, title },
    ...{ created: noClock, modified: noClock },
  });
  const notes = [...checkLines(checks), basisLine(report)];
  if (sectionTwo)
    addFormSheet(workbook, {
      ...{ name: '第二部分', title, heading: two, notes: [] },
      grid: sectionTwoGrid(sectionTwo),
    });
  addFormSheet(workbook, {
    ...{ name: '第三部分', title, heading: three, notes },
    grid: sectionThreeGrid(form, sectionThree),
  });
  addFormSheet(workbook, {
    ...{ name: '第四部分', title, heading: four, notes },
    grid: sectionFourGrid(sectionFour),
  });
  return canonicalOoxml(new Uint8Array(await workbook.xlsx.writeBuffer()));
};
