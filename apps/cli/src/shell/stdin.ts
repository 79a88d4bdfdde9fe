import { CliFailure } from './failure.js';

/** Everything on standard input as one JSON value; exit 2 when it is none. */
export const readJsonInput = async (): Promise<unknown> => {
  if (process.stdin.isTTY) process.stderr.write('请输入 JSON，以 Ctrl-D 结束：\n');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return parseJson(text, '标准输入');
};

/** Parses JSON from a named place; exit 2 when it is none. */
export const parseJson = (text: string, place: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const message = `${place}不是有效的 JSON：${(cause as Error).message}`;
    throw new CliFailure('json-malformed', message, { exitCode: 2, facts: { place }, cause });
  }
};
