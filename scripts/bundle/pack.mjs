import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Sorted, owned by nobody in particular, of one instant: the same tree gives the same bytes. */
const same = [
  ...['--sort=name', '--mtime=@946684800', '--owner=0', '--group=0', '--numeric-owner'],
  ...['--mode=u+rwX,go+rX,go-w', '--format=gnu', '--hard-dereference'],
];

/** Packs a folder of `parent` into a tar.gz; its SHA-256 and size. */
export const pack = async (parent, folder, file) => {
  const tar = spawn('tar', [...same, '-c', '-f', '-', '-C', parent, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    tar.once('error', reject);
    tar.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tar: ${code}`))));
  });
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const gzip = createGzip({ level: 4, chunkSize: 1 << 18 });
  await Promise.all([pipeline(tar.stdout, gzip, counted, createWriteStream(file)), ended]);
  return { sha256: hash.digest('hex'), bytes };
};
