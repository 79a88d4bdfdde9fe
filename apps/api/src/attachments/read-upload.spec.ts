import { Readable } from 'node:stream';
import { readUpload } from './read-upload.js';

const chunks = (...sizes: readonly number[]) =>
  Readable.from(sizes.map((size) => Buffer.alloc(size, 1)));

describe('An uploaded file', () => {
  it('is read whole up to the limit', async () => {
    expect(await readUpload(chunks(3, 4, 3), 10)).toHaveLength(10);
  });

  it('is refused one byte beyond it', async () => {
    await expect(readUpload(chunks(3, 4, 4), 10)).rejects.toMatchObject({ status: 413 });
  });

  it('is not read to its end when it is far beyond', async () => {
    let sent = 0;
    const endless = Readable.from(
      (async function* () {
        for (;;) {
          sent += 10;
          yield Buffer.alloc(10);
        }
      })(),
    );
    await expect(readUpload(endless, 10)).rejects.toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(1_000);
  });

  it('that breaks off is none', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('aborted'));
      },
    });
    await expect(readUpload(broken, 10)).rejects.toMatchObject({ status: 400, code: 'aborted' });
  });
});
