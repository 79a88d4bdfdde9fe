import { basename, extname } from 'node:path';
import { type PublishedReport, readPublishedTable } from '@tracker/annual-report';
import { readPublishedReport } from '@tracker/published-report';
import { readBytes } from './files.js';
import { parseJson } from './stdin.js';

const brace = 0x7b;
const bracket = 0x5b;

/** A published report from its file as published (txt, html, docx, xlsx), or from its JSON form. */
export const readPublished = async (file: string): Promise<PublishedReport> => {
  const bytes = await readBytes(file);
  const sign = bytes.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte));
  if (extname(file).toLowerCase() !== '.json' && sign !== brace && sign !== bracket)
    return readPublishedReport(bytes, basename(file));
  return readPublishedTable(parseJson(new TextDecoder().decode(bytes), `文件 ${file} `));
};
