import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import type { AnnualReport } from '@tracker/annual-report';
import { AnnualReports, type User } from '@tracker/application';
import { Allow, tableReaders } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { type YearQuery, yearQuery } from './report-query.js';

const tag = '年报';

const documents = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Kind = keyof typeof documents;

/** RFC 8187: what encodeURIComponent leaves but a header must not hold. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const dispositionOf = ({ organName, year }: AnnualReport, kind: Kind): string => {
  const name = `${organName}${year}年政府信息公开工作年度报告.${kind}`;
  return `attachment; filename="annual-report-${year}.${kind}"; filename*=UTF-8''${encoded(name)}`;
};

/** The annual report as a file to publish; the same basis gives the same bytes. */
@Controller('api')
export class ReportDocumentsController {
  constructor(private readonly reports: AnnualReports) {}

  @Get('annual-report.docx')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '年度报告，Word 文档', description: '同一依据的文件逐字节相同。' })
  docx(@Caller() user: User, @Query({ schema: yearQuery }) query: YearQuery) {
    return this.document(user, query, 'docx');
  }

  @Get('annual-report.xlsx')
  @Allow(...tableReaders)
  @Operation({
    tag,
    summary: '年度报告的表，Excel 工作簿',
    description: '同一依据的文件逐字节相同。',
  })
  xlsx(@Caller() user: User, @Query({ schema: yearQuery }) query: YearQuery) {
    return this.document(user, query, 'xlsx');
  }

  private async document(user: User, query: YearQuery, kind: Kind): Promise<StreamableFile> {
    const organ = ownOrgan(user, query.organ);
    const { report, typed } = await this.reports.whole({ ...query, organ });
    // Both writers take their time to load, and most processes never write a document.
    const { annualReportDocx, annualReportXlsx } = await import('@tracker/office-documents');
    const write = kind === 'docx' ? annualReportDocx : annualReportXlsx;
    return new StreamableFile(await write(report, typed), {
      type: documents[kind],
      disposition: dispositionOf(report, kind),
    });
  }
}
