export type NoticeHead = {
  readonly year?: number;
  readonly noticeNumber?: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn?: string;
};

const two = (digits: string | undefined): string => String(digits).padStart(2, '0');

/** What can be read off a pasted notice besides its days; what is not found is left to be typed. */
export const noticeHead = (text: string): NoticeHead => {
  const plain = text
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/[ \t\u00a0\u3000]/g, '');
  const number = /国[^\s，。：]{0,8}[〔[（(]\d{4}[〕\]）)]\d+号/.exec(plain)?.[0];
  const year = /(\d{4})年[^。\n]{0,12}节假日/.exec(plain)?.[1];
  const signed = [...plain.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)].at(-1);
  return {
    ...(year && { year: Number(year) }),
    ...(number && { noticeNumber: number.replace(/[[（(]/, '〔').replace(/[\]）)]/, '〕') }),
    ...(signed && { publishedOn: `${signed[1]}-${two(signed[2])}-${two(signed[3])}` }),
  };
};
