import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type RequestHandler } from 'express';

const notPages = /^\/(api|health|queues|assets)(\/|$)/;

const forEver = 'public, max-age=31536000, immutable';

/** Files named by their content may be kept for ever, whatever is said of answers; every other page asks again. */
const assets = (folder: string): RequestHandler =>
  express.static(join(folder, 'assets'), {
    index: false,
    setHeaders: (response) => response.setHeader('Cache-Control', forEver),
  });

/** A file of an older build that is not there any more. */
const gone: RequestHandler = (_request, response) => void response.status(404).end();

/** Every address of the desks is one page, which finds its own way. */
const page =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const asks = request.method === 'GET' || request.method === 'HEAD';
    if (!asks || notPages.test(request.path) || !request.accepts('html')) return next();
    response.sendFile('index.html', { root: folder, cacheControl: false, etag: false });
  };

/** Serves the built desks from a folder: assets, icon, and the one page behind every address. */
export const serveDesks = (app: NestExpressApplication, folder: string): void => {
  app.use('/assets', assets(folder), gone);
  for (const file of ['favicon.svg', 'whole-page.js'])
    app.use(`/${file}`, express.static(join(folder, file)));
  app.use(page(folder));
};
