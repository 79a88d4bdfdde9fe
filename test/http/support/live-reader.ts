import { get, type IncomingMessage } from 'node:http';

export type LiveReader = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Everything read so far. */
  text(): string;
  /** The changes told so far. */
  told(): readonly { readonly position: string; kind: string; requestId?: string }[];
  /** Resolves once the stream is over. */
  readonly over: Promise<void>;
  close(): void;
};

/** Opens the stream of changes as a browser does. */
export const readLive = (
  url: string,
  token: string | null,
  headers: Record<string, string> = {},
): Promise<LiveReader> =>
  new Promise((resolve, reject) => {
    const known = token === null ? {} : { Authorization: `Bearer ${token}` };
    const dressed = { Accept: 'text/event-stream', ...known, ...headers };
    const request = get(`${url}/api/live`, { headers: dressed }, (response) => {
      let text = '';
      const over = new Promise<void>((ended) => response.on('close', ended));
      const reader: LiveReader = {
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: () => text,
        told: () =>
          text.split('\n').flatMap((line) => {
            const data = /^data: (\{"position".*)$/.exec(line)?.[1];
            return data ? [JSON.parse(data)] : [];
          }),
        over,
        close: () => request.destroy(),
      };
      response.on('error', () => {});
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('event: begun')) resolve(reader);
      });
      response.on('end', () => resolve(reader));
    });
    request.on('error', reject);
  });

/** Waits until something holds, at most five seconds. */
export const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 250 && !holds(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  if (!holds()) throw new Error('it never came');
};
