import type { NestExpressApplication } from '@nestjs/platform-express';
import type { User } from '@tracker/application';
import { jobBoard, type Queues } from '@tracker/jobs';
import type { NextFunction, Request, Response } from 'express';
import { Accounts } from '../access/accounts.js';
import { SignedIn } from '../access/signed-in.js';

/** Where the board is found. */
export const boardPath = '/queues';

/** Browsers send what was typed as a password by Basic; programs send the token as Bearer. */
const bearer = (authorization: string | undefined): string | undefined => {
  const basic = /^Basic ([A-Za-z0-9+/=]{1,600})$/i.exec(authorization ?? '')?.[1];
  if (!basic) return authorization;
  const typed = Buffer.from(basic, 'base64').toString('utf8');
  return `Bearer ${typed.slice(typed.indexOf(':') + 1)}`;
};

/** By token, or by the session of a page of ours: the board's own scripts know no CSRF token. */
const callerOf = async (app: NestExpressApplication, request: Request): Promise<User | null> => {
  const { authorization } = request.headers;
  if (authorization !== undefined) return app.get(Accounts).behind(bearer(authorization));
  const signedIn = app.get(SignedIn);
  const session = await signedIn.behind(request);
  if (!session || session.mustChangePassword) return null;
  signedIn.refuseCrossSite(request);
  return session.user;
};

/** Shows the job board to 管理 only: it tells of every organ's jobs, by reference and never by name. */
export const mountJobBoard = (app: NestExpressApplication, queues: Queues): void => {
  let board: ReturnType<typeof jobBoard> | null = null;
  app.use(boardPath, async (request: Request, response: Response, next: NextFunction) => {
    try {
      const user = await callerOf(app, request);
      if (user?.roles.includes('管理')) {
        board ??= jobBoard(queues, boardPath);
        return (await board)(request, response, next);
      }
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
