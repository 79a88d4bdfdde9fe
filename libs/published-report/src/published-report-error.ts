const wordings = {
  'file-empty': '文件里没有文字。',
  'file-kind-unknown': '无法读取这种文件：年度报告应为 txt、html、docx、xlsx 或者 json。',
  'old-or-protected-file':
    '这是旧版或者加了密码的 Office 文件；请去掉密码，另存为 docx 或者 xlsx。',
  'file-broken': '文件不完整或者已损坏；请在 Word、Excel 或 WPS 中重新另存。',
  'not-a-report': '文件里没有年度报告第三部分的表（“一、本年新收政府信息公开申请数量”）。',
  'year-missing': '文件里没有写明年度：标题应为“某机关某年政府信息公开工作年度报告”。',
} as const;

export type PublishedReportErrorCode = keyof typeof wordings;

/** A file that cannot be read as a published annual report; `message` is Chinese. */
export class PublishedReportError extends Error {
  readonly facts = {};

  constructor(
    readonly code: PublishedReportErrorCode,
    options?: ErrorOptions,
  ) {
    super(wordings[code], options);
    this.name = 'PublishedReportError';
  }
}
