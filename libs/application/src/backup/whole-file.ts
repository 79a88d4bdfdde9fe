import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type VaultKeys, writeKeyFile } from './key-file.js';

type Whole = {
  readonly file: string;
  /** The text of the file, a line at a time with its line break. */
  readonly text: AsyncIterable<string>;
  readonly zipped: boolean;
  readonly vault: VaultKeys;
  /** Encrypts the keys; in clear without it. */
  readonly passphrase: string | undefined;
};

/** Writes FILE and, beside it, FILE.keys (both mode 0600). They appear whole and durable, or not at all. */
export const writeWhole = async (whole: Whole): Promise<void> => {
  const { file, text, zipped, vault, passphrase } = whole;
  const unfinished = `${file}.part-${process.pid}`;
  try {
    const source = Readable.from(inChunks(text));
    const out = createWriteStream(unfinished, { mode: 0o600 });
    await (zipped ? pipeline(source, createGzip(), out) : pipeline(source, out));
    await sync(unfinished, 'r+');
    await writeKeyFile(`${unfinished}.keys`, vault, passphrase);
    await sync(`${unfinished}.keys`, 'r+');
    await rename(`${unfinished}.keys`, `${file}.keys`);
    await rename(unfinished, file);
    await sync(dirname(file), 'r');
  } catch (error) {
    await rm(unfinished, { force: true });
    await rm(`${unfinished}.keys`, { force: true });
    throw error;
  }
};

/** A line each is too little to hand to the disk. */
const chunkLength = 256 * 1024;

async function* inChunks(text: AsyncIterable<string>): AsyncGenerator<string, void> {
  let chunk = '';
  for await (const line of text) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

const sync = async (path: string, flags: 'r' | 'r+'): Promise<void> => {
  const handle = await open(path, flags);
  await handle.sync();
  await handle.close();
};

/** SHA-256 of a file, hex. */
export const sha256OfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};
