import type { Request, Response } from 'express';

export const sessionCookie = 'tracker_session';
export const flowCookie = 'tracker_sso';

const token = /^[\w-]{40,60}$/;

/** A cookie of ours in the request; null where there is none or it is none of ours. */
export const readCookie = ({ headers }: Pick<Request, 'headers'>, name: string): string | null => {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value && token.test(value)) return value;
  }
  return null;
};

const attributes = ({ secure }: Pick<Request, 'secure'>, path: string) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure,
  path,
});

/** Goes with the browser when that is closed; scripts in the page never see it. */
export const giveSession = (request: Request, response: Response, value: string): void => {
  response.cookie(sessionCookie, value, attributes(request, '/'));
};

export const takeSession = (request: Request, response: Response): void => {
  response.clearCookie(sessionCookie, attributes(request, '/'));
};

const flowPath = '/api/session/sso';

/** Ties the way to the identity provider and back to one browser. */
export const giveFlow = (request: Request, response: Response, value: string): void => {
  response.cookie(flowCookie, value, { ...attributes(request, flowPath), maxAge: 600_000 });
};

export const takeFlow = (request: Request, response: Response): void => {
  response.clearCookie(flowCookie, attributes(request, flowPath));
};
