import type { Dated } from '../dated.js';

export const channelCodes = [
  'in-person',
  'post-signed',
  'post-ordinary',
  'internet',
  'email',
  'fax',
  'oral',
  'other',
] as const;

export type ChannelCode = (typeof channelCodes)[number];

/** Which date is the legal receipt date (条例第三十一条). */
export type ReceiptRule = 'handed-in' | 'signed' | 'confirmed' | 'entered';

export type Channel = Dated & {
  readonly code: ChannelCode;
  readonly label: string;
  /** Other words that ledgers use for the channel. */
  readonly aliases: readonly string[];
  readonly rule: ReceiptRule;
  /** Whether an organ must take requests this way even if it has not announced it. */
  readonly alwaysOpen: boolean;
  readonly certainty: 'law' | 'practice' | 'open';
};

const law = { from: '2019-05-15', until: null, certainty: 'law' } as const;
const open = { ...law, certainty: 'open' } as const;

// biome-ignore format: a table is read by column
export const channels: readonly Channel[] = [
  { code: 'in-person',     label: '当面',     aliases: [],                            rule: 'handed-in', alwaysOpen: true,  cites: '条例第三十一条第一项', ...law },
  { code: 'post-signed',   label: '邮寄',     aliases: ['信函', 'EMS', '挂号'],       rule: 'signed',    alwaysOpen: true,  cites: '条例第三十一条第二项', ...law },
  { code: 'post-ordinary', label: '平信',     aliases: ['平常信函'],                  rule: 'confirmed', alwaysOpen: true,  cites: '条例第三十一条第二项', ...law },
  { code: 'internet',      label: '互联网',   aliases: ['网络', '网上'],              rule: 'confirmed', alwaysOpen: false, cites: '条例第三十一条第三项', ...law },
  { code: 'email',         label: '电子邮件', aliases: [],                            rule: 'confirmed', alwaysOpen: false, cites: '条例第三十一条第三项', ...law },
  { code: 'fax',           label: '传真',     aliases: [],                            rule: 'confirmed', alwaysOpen: false, cites: '条例第三十一条第三项', ...law },
  { code: 'oral',          label: '口头',     aliases: [],                            rule: 'handed-in', alwaysOpen: false, cites: '条例第二十九条', ...open },
  { code: 'other',         label: '其他',     aliases: [],                            rule: 'entered',   alwaysOpen: false, cites: '条例未作规定', ...open },
];

const byCode = new Map(channels.map((row) => [row.code, row]));
const byName = new Map(
  channels.flatMap((row) => [row.label, ...row.aliases].map((name) => [name.toUpperCase(), row])),
);

/** The channel of a code. */
export const channel = (code: ChannelCode): Channel => {
  const row = byCode.get(code);
  if (!row) throw new RangeError(`unknown channel ${code}`);
  return row;
};

/** The channel that a ledger's word names (当面, EMS, 网上 …), or undefined. */
export const channelNamed = (name: string): Channel | undefined =>
  byName.get(name.normalize('NFKC').trim().toUpperCase());
