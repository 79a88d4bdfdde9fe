/** What a cell of a column may hold. `loose-date` is read as a date where it is one, else kept as text. */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'date'
  | 'loose-date'
  | 'channel'
  | 'applicant-type'
  | 'days'
  | 'amount'
  | 'result'
  | 'case-result'
  | 'litigation-kind';

/** One column of the 台账. */
export type LedgerColumn = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Marked * in the form: no row without it. */
  readonly starred: boolean;
  /** Sealed with the applicant's key, so gone after an erasure. */
  readonly personal: boolean;
  /** The end of a period or a date promised: may lie after today. */
  readonly ahead: boolean;
  /** Dates this one answers, which therefore cannot lie later. */
  readonly answers: readonly string[];
};

const plain = { starred: false, personal: false, ahead: false, answers: [] } as const;
const starred = { ...plain, starred: true } as const;
const personal = { ...plain, personal: true } as const;
const answering = <const Names extends readonly string[]>(...answers: Names) =>
  ({ ...plain, answers }) as const;
const ahead = <const Names extends readonly string[]>(...answers: Names) =>
  ({ ...plain, answers, ahead: true }) as const;

/** The columns of the import format, in its order. */
// biome-ignore format: a table is read by column
export const importColumns = [
  { name: '登记编号',         kind: 'number',          ...starred },
  { name: '收到日期',         kind: 'date',            ...starred },
  { name: '收到方式',         kind: 'channel',         ...plain },
  { name: '申请人类型',       kind: 'applicant-type',  ...starred },
  { name: '申请人',           kind: 'text',            ...personal },
  { name: '证件号码',         kind: 'text',            ...personal },
  { name: '电话',             kind: 'text',            ...personal },
  { name: '邮箱',             kind: 'text',            ...personal },
  { name: '地址',             kind: 'text',            ...personal },
  { name: '申请内容',         kind: 'text',            ...personal },
  { name: '补正告知日期',     kind: 'date',            ...plain },
  { name: '补正期限',         kind: 'date',            ...ahead('补正告知日期') },
  { name: '收到补正日期',     kind: 'date',            ...answering('补正告知日期') },
  { name: '征求意见发出日期', kind: 'date',            ...plain },
  { name: '第三方收到日期',   kind: 'date',            ...answering('征求意见发出日期') },
  { name: '第三方回复日期',   kind: 'date',            ...answering('征求意见发出日期', '第三方收到日期') },
  { name: '说明理由告知日期', kind: 'date',            ...plain },
  { name: '延迟答复日期',     kind: 'date',            ...ahead('说明理由告知日期') },
  { name: '延期告知日期',     kind: 'date',            ...plain },
  { name: '延长天数',         kind: 'days',            ...plain },
  { name: '收费通知日期',     kind: 'date',            ...plain },
  { name: '收费金额',         kind: 'amount',          ...plain },
  { name: '缴费日期',         kind: 'date',            ...answering('收费通知日期') },
  { name: '办理结果',         kind: 'result',          ...plain },
  { name: '办结日期',         kind: 'date',            ...plain },
  { name: '答复文号',         kind: 'text',            ...plain },
  { name: '答复日期',         kind: 'date',            ...plain },
  { name: '行政复议受理日期', kind: 'date',            ...plain },
  { name: '行政复议结果',     kind: 'case-result',     ...plain },
  { name: '行政复议审结日期', kind: 'date',            ...answering('行政复议受理日期') },
  { name: '行政诉讼类型',     kind: 'litigation-kind', ...plain },
  { name: '行政诉讼受理日期', kind: 'date',            ...plain },
  { name: '行政诉讼结果',     kind: 'case-result',     ...plain },
  { name: '行政诉讼审结日期', kind: 'date',            ...answering('行政诉讼受理日期') },
  { name: '备注',             kind: 'text',            ...personal },
] as const satisfies readonly LedgerColumn[];

/** The other columns that offices keep today; known, written on export, never a reason to reject. */
// biome-ignore format: a table is read by column
export const furtherColumns = [
  { name: '邮件单号',     kind: 'text',       ...personal },
  { name: '提交日期',     kind: 'loose-date', ...plain },
  { name: '证件类型',     kind: 'text',       ...plain },
  { name: '联系人',       kind: 'text',       ...personal },
  { name: '提供形式',     kind: 'text',       ...plain },
  { name: '获取方式',     kind: 'text',       ...plain },
  { name: '征求意见对象', kind: 'text',       ...personal },
  { name: '收费方式',     kind: 'text',       ...plain },
  { name: '承办机构',     kind: 'text',       ...plain },
  { name: '承办人',       kind: 'text',       ...plain },
  { name: '法律依据',     kind: 'text',       ...plain },
  { name: '送达方式',     kind: 'text',       ...plain },
  { name: '送达日期',     kind: 'loose-date', ...plain },
  { name: '归档号',       kind: 'text',       ...plain },
] as const satisfies readonly LedgerColumn[];

export type ImportColumnName = (typeof importColumns)[number]['name'];
export type FurtherColumnName = (typeof furtherColumns)[number]['name'];
export type LedgerColumnName = ImportColumnName | FurtherColumnName;

/** Every known column: those of the import format, then the others of the ledgers kept today. */
export const ledgerColumns: readonly (LedgerColumn & { readonly name: LedgerColumnName })[] = [
  ...importColumns,
  ...furtherColumns,
];
