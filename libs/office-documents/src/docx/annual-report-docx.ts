import type { AnnualReport } from '@tracker/annual-report';
import { annualForms } from '@tracker/statute';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import {
  basisLine,
  checkLines,
  nothingTyped,
  type TypedReport,
  titleLines,
  titleOf,
} from '../form/report-words.js';
import { sectionFourGrid } from '../form/section-four-grid.js';
import { sectionThreeGrid } from '../form/section-three-grid.js';
import { sectionTwoGrid } from '../form/section-two-grid.js';
import { canonicalOoxml } from '../package/canonical-ooxml.js';
import { gridTable } from './grid-table.js';
import {
  aboveTable,
  gap,
  headingParagraph,
  noteParagraph,
  textParagraphs,
  titleParagraph,
} from './paragraphs.js';
import { fontOf, fonts, page, sizes, twips } from './typography.js';

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: fontOf('宋体'),
            size: 28,
          }),
        ],
      }),
    ],
  });

const body = (report: AnnualReport, { sectionTwo, texts }: TypedReport) => {
  const { form, sectionThree, sectionFour, checks } = report;
  const [one = '', two = '', three = '', four = '', five = '', six = ''] =
    annualForms[form].headings;
  const [firstCheck = '', ...failed] = checkLines(checks);
  return [
    titleParagraph(titleLines(report)),
    headingParagraph(one),
    ...textParagraphs(texts.一?.text ?? ''),
    headingParagraph(two, sectionTwo ? aboveTable : {}),
    ...(sectionTwo ? [gridTable(sectionTwoGrid(sectionTwo))] : []),
    headingParagraph(three, { ...aboveTable, pageBreakBefore: true }),
    gridTable(sectionThreeGrid(form, sectionThree)),
    headingParagraph(four, aboveTable),
    gridTable(sectionFourGrid(sectionFour)),
    gap(),
    headingParagraph(five),
    ...textParagraphs(texts.五?.text ?? ''),
    headingParagraph(six),
    ...textParagraphs(texts.六?.text ?? ''),
    noteParagraph(firstCheck, 400),
    ...failed.map((line) => noteParagraph(line)),
    noteParagraph(basisLine(report)),
  ];
};

/**
 * The annual report as a Word document in the form and the type of an official one. It carries its
 * basis and no clock: the same report gives the same bytes on any machine.
 */
export const annualReportDocx = async (
  report: AnnualReport,
  typed: TypedReport = nothingTyped,
): Promise<Uint8Array> => {
  const { organName } = report;
  const { width, height, ...margin } = page;
  const document = new Document({
    title: titleOf(report),
    creator: organName,
    lastModifiedBy: organName,
    styles: {
      default: { document: { run: { font: fontOf(fonts.body), size: sizes.body } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              top: twips(margin.top),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              right: twips(margin.right),
              footer: twips(25),
            },
          },
        },
        footers: { default: footer() },
        children: body(report, typed),
      },
    ],
  });
  return canonicalOoxml(await Packer.toBuffer(document));
};
