import { queueNames } from '../queue-table.js';
import type { Queues } from '../queues.js';
import { withoutOutsideLinks } from './outside-links.js';
import { type Handler, readOrRetry } from './read-or-retry.js';

type Engine = (
  file: string,
  options: object,
  done: (error: unknown, html?: string) => void,
) => void;

type BoardApp = Handler & {
  readonly engines: Readonly<Record<string, Engine | undefined>>;
  engine(extension: string, engine: Engine): unknown;
};

/**
 * The board of all queues as an express handler, to be mounted at `basePath` behind a guard: jobs can
 * be read and dead ones retried, everything else is refused. Its pages name no address outside. What it
 * is made of is loaded here: every command would wait for it at its start, and hardly any needs it.
 */
export const jobBoard = async (queues: Queues, basePath: string): Promise<Handler> => {
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/express'),
  ]);
  const adapter = new ExpressAdapter().setBasePath(basePath);
  createBullBoard({
    queues: queueNames.map((name) => new BullMQAdapter(queues.queue(name))),
    serverAdapter: adapter,
    options: {
      uiConfig: {
        boardTitle: '任务队列',
        locale: { lng: 'zh-CN' },
        hideRedisDetails: true,
        hideDocsLink: true,
      },
    },
  });
  const board = adapter.getRouter() as BoardApp;
  const render = board.engines['.ejs'];
  if (!render) throw new Error('the board has changed how it renders its page');
  board.engine('ejs', (file, options, done) =>
    render(file, options, (error, html) => done(error, html && withoutOutsideLinks(html))),
  );
  return readOrRetry(board);
};
