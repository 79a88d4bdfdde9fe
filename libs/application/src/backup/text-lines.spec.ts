import { textLines } from './text-lines.js';

const linesOf = async (...chunks: readonly string[]): Promise<string[]> => {
  async function* source() {
    for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
  }
  const lines: string[] = [];
  for await (const line of textLines(source())) lines.push(line.toString('utf8'));
  return lines;
};
const latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('The lines of a text', () => {
  it('are put together again from any chunks, within a character too', async () => {
    const text = latin1('{"a":"某"}\n\n{"b":2}');
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(await linesOf(text.slice(0, cut), text.slice(cut))).toEqual([
        '{"a":"某"}',
        '',
        '{"b":2}',
      ]);
  });

  it('end at LF and nowhere else', async () => {
    const text = JSON.stringify('一\u2028二\u2029三\r四');
    expect(await linesOf(latin1(`${text}\n`))).toEqual([text]);
    expect(await linesOf(latin1('"a\r\u0085b"\n'))).toEqual(['"a\r\u0085b"']);
  });

  it('are none of an empty text', async () => expect(await linesOf('')).toEqual([]));
});
