import type { Order, Session, User } from '@tracker/application';
import type { Request } from 'express';

/** What guards and interceptors leave on a request for the controllers. */
export type ApiRequest = Request & {
  requestId?: string;
  user?: User;
  order?: Order;
  /** Where the caller came with a cookie, not with a token. */
  session?: Session;
};
