import { z } from 'zod';

const place = {
  row: z.int().describe('文件中的行号，列名为第 1 行'),
  column: z.string(),
  value: z.string().describe('文件中的原文'),
};

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
