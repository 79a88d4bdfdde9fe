import type { Readable } from 'node:stream';
import { Problem } from '../problems/problem.js';
import { tooLarge } from './attachment-problem.js';

/** How much of a file that is too large is still read: the sender hears the answer only when it has sent. */
const patienceFactor = 4;

/** The bytes of a request's body. Throws 413 beyond `maxBytes`, 400 when it breaks off. */
export const readUpload = async (body: Readable, maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let read = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (read > maxBytes * patienceFactor) break;
    }
  } catch {
    throw new Problem(400, 'aborted', '文件未上传完整，没有保存。请重试。');
  }
  if (read > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks, read);
};
