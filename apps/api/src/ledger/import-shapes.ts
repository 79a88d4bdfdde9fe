import { z } from 'zod';

const place = {
  row: z.int().describe('文件中的行号，列名为第 1 行'),
  column: z.string(),
  value: z.string().describe('文件中的原文'),
};

const sampleShape = z.object({
  row: z.int(),
  number: z.string(),
  receivedOn: z.string(),
  channel: z.string().describe('收到方式，文字'),
  applicantType: z.string().describe('申请人类型，文字'),
  applicantName: z.string().nullable(),
  description: z.string().nullable().describe('申请内容的开头'),
  result: z.string().nullable(),
  closedOn: z.string().nullable(),
});

/** A ledger that is being brought in, as the page shows it. */
export const importShape = z
  .object({
    importId: z.string(),
    fileName: z.string(),
    by: z.object({ id: z.string(), name: z.string() }),
    state: z
      .enum(['preview', 'running', 'done', 'failed'])
      .describe(
        'preview：只核对，未写入；running：正在导入；done：已导入；failed：中断，可再次开始',
      ),
    read: z.int().describe('读到的行数'),
    importable: z.int().describe('可导入的行数'),
    unchanged: z.int().describe('已有且相同的行数'),
    faultCount: z.int(),
    warningCount: z.int(),
    faults: z
      .array(z.object({ ...place, what: z.string(), mend: z.string() }))
      .describe('全部不合格之处；有一处即全部不导入'),
    warnings: z.array(z.object({ ...place, what: z.string() })).describe('可以导入，但请留意'),
    leftOut: z.array(z.string()).describe('合计、签名等不是申请的行，逐行写明，不导入'),
    sample: z.array(sampleShape).describe('前几行按系统的理解：供核对各列是否认对；姓名只显示首字'),
    unknownColumns: z.array(z.string()).describe('不认识的列，其内容作为备注保留'),
    done: z.int(),
    total: z.int(),
    position: z.string().nullable(),
    problem: z.string().nullable().describe('中断的原因'),
  })
  .meta({ id: 'LedgerImport' });
export type ImportView = z.infer<typeof importShape>;

/** Where it stands, without the lists of faults. */
export const progressShape = importShape
  .pick({ importId: true, state: true, done: true, total: true, problem: true })
  .meta({ id: 'LedgerImportProgress' });

export const currentImportShape = z
  .object({ current: importShape.nullable() })
  .meta({ id: 'CurrentLedgerImport' });
