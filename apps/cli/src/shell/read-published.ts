import { extname } from 'node:path';
import { type PublishedReport, readPublishedTable } from '@tracker/annual-report';
import { readBytes } from './files.js';
import { notAvailable } from './not-available.js';
import { parseJson } from './stdin.js';

/** A published report from its JSON form; the other kinds belong to a later issue. */
export const readPublished = async (file: string): Promise<PublishedReport> => {
  const text = new TextDecoder().decode(await readBytes(file));
  const isJson = extname(file).toLowerCase() === '.json' || /^\s*[{[]/.test(text);
  if (!isJson) throw notAvailable(`读取 ${extname(file) || '这种'} 格式的年度报告`);
  return readPublishedTable(parseJson(text, `文件 ${file} `));
};
