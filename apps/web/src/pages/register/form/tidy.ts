import { type FormValues, type TextField } from './form-values.js';

// Marks that nobody sees: zero width, byte order, direction; Word and Windows put them into what is copied.
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** 张　三 as 张三: blanks that only set a name apart. */
const closed = (text: string): string =>
  oneLine(text).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
/** A number as it is printed: no blanks, no mark of a spreadsheet before it, plain digits. */
const number = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^['‘’]/, '')
    .toUpperCase();
/** A cell of several lines as a spreadsheet copies it stands in quotes; they are not of the text. */
const unquoted = (text: string): string =>
  /^"[\s\S]*\n[\s\S]*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;

const ways: Readonly<Partial<Record<TextField, (text: string) => string>>> = {
  idNumber: number,
  mailNumber: number,
  phone: (text) => oneLine(text.normalize('NFKC')),
  email: (text) => text.normalize('NFKC').replace(/\s+/g, ''),
  contactPerson: closed,
  handler: closed,
  description: (text) => unquoted(text.trim()).replace(/\r\n?/g, '\n').trim(),
  remark: (text) => unquoted(text.trim()).replace(/\r\n?/g, '\n').trim(),
};

/** A text of the form as it is kept, whatever it was copied from. */
export const tidied = (field: TextField, values: FormValues): string => {
  const text = values[field].replace(invisible, '');
  if (field === 'applicantName')
    return values.applicantType === 'natural-person' ? closed(text) : oneLine(text);
  return (ways[field] ?? oneLine)(text);
};
