import type { NestExpressApplication } from '@nestjs/platform-express';
import { jobBoard, type Queues } from '@tracker/jobs';
import type { NextFunction, Request, Response } from 'express';
import { Accounts } from '../access/accounts.js';

const basePath = '/queues';

/** Browsers send what was typed as a password by Basic; programs send the token as Bearer. */
const bearer = (authorization: string | undefined): string | undefined => {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,600})$/i.exec(authorization ?? '')?.[1];
  if (!basic) return authorization;
  const typed = Buffer.from(basic, 'base64').toString('utf8');
  return `Bearer ${typed.slice(typed.indexOf(':') + 1)}`;
};

/** Shows the job board to 管理 only: it tells of every organ's jobs, by reference and never by name. */
export const mountJobBoard = (app: NestExpressApplication, queues: Queues): void => {
  const board = jobBoard(queues, basePath);
  app.use(basePath, async (request: Request, response: Response, next: NextFunction) => {
    try {
      const user = await app.get(Accounts).behind(bearer(request.headers.authorization));
      if (user?.roles.includes('管理')) return board(request, response, next);
      if (!user) response.setHeader('WWW-Authenticate', 'Basic realm="queues", charset="UTF-8"');
      response
        .status(user ? 403 : 401)
        .type('text/plain; charset=utf-8')
        .send(user ? '任务队列由管理岗位查看。' : '请以令牌作为密码登录。');
    } catch (error) {
      next(error);
    }
  });
};
