const wordings = {
  'not-an-object': '不是年报表格：应为一个 JSON 对象',
  'title-missing': '缺少标题（title）',
  'year-missing': '缺少年份（year），应为整数',
  'form-unknown': '表式（form）应为“2019”或者“2021”',
  'section-missing': '缺少第三部分（section3）或者第四部分（section4）的表',
  'row-count': '行数与表式不符',
  'row-unknown': '表中有表式没有的行',
  'cell-count': '一行的格数与表式不符',
} as const;

export type MalformedTableCode = keyof typeof wordings;

/** A published table that cannot be read; the facts say where it fails. */
export class MalformedTableError extends Error {
  constructor(
    readonly code: MalformedTableCode,
    readonly facts: Readonly<Record<string, string | number | null>> = {},
  ) {
    super(wordings[code]);
    this.name = 'MalformedTableError';
  }
}
