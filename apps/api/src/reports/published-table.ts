import { line } from '@tracker/domain';
import { annualForms } from '@tracker/statute';
import { z } from 'zod';

const cells = z.array(z.array(z.number().int().nonnegative().nullable()));

const sizeFault = (table: z.infer<typeof cells>, rows: number, columns: number): string | null =>
  table.length === rows && table.every((row) => row.length === columns)
    ? null
    : `应为 ${rows} 行，每行 ${columns} 个数`;

/** A table as published, null = printed blank; rows and columns as the form has them. */
export const publishedTableBody = z
  .strictObject({
    year: z.number().int().min(2008).max(2199),
    form: z.enum(['2019', '2021']),
    sectionThree: cells,
    sectionFour: cells,
    source: line.optional(),
  })
  .check(({ value, issues }) => {
    const { sectionThree, sectionFour } = annualForms[value.form];
    const sizes = [
      ['sectionThree', sectionThree.rows.length, sectionThree.columns.length],
      ['sectionFour', sectionFour.groups.length, sectionFour.columns.length],
    ] as const;
    for (const [field, rows, columns] of sizes) {
      const message = sizeFault(value[field], rows, columns);
      if (message) issues.push({ code: 'custom', path: [field], message, input: value[field] });
    }
  })
  .meta({ id: 'PublishedTableBody' });
export type PublishedTableBody = z.infer<typeof publishedTableBody>;
