import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { nestLogger, unobserved } from '@tracker/runtime';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { mountJobBoard } from './alarms/mount-job-board.js';
import { type ApiParts, apiModule } from './api.module.js';
import { serveDesks } from './desks/serve-desks.js';
import { bodyFaults } from './http/body-faults.js';
import { observedRequests } from './http/observed-requests.js';
import { requestLog } from './http/request-log.js';
import { seenPosition } from './http/seen-position.js';
import { storableText } from './http/storable-text.js';
import { openApiDocument } from './openapi/document.js';
import { OpenApiSource } from './openapi/openapi.controller.js';
import { Leaving, lastAnswers } from './system/leaving.js';

/** Offices serve plain HTTP in their own network, so nothing may ask the browser for HTTPS. */
const security = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // The desks' controls carry their style with them.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
});

/** Answers hold personal data and figures of the moment: no cache keeps them. */
const uncached: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

export type AppParts = ApiParts & {
  /** Folder of the built desks; absent where only the interface is served. */
  readonly desks?: string;
};

/** The application, not yet listening. */
export const createApp = async (parts: AppParts): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(apiModule(parts), {
    bodyParser: false,
    abortOnError: false,
    logger: nestLogger(parts.logger),
  });
  app.disable('etag');
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  const proxy = parts.access?.trustedProxy;
  if (proxy) app.set('trust proxy', proxy);
  app.use(lastAnswers(app.get(Leaving)));
  app.use(observedRequests((parts.observing ?? unobserved).metrics));
  app.use(requestLog(parts.logger));
  app.use(seenPosition(parts.services.freshness));
  app.use(security);
  app.use(uncached);
  if (parts.queues) mountJobBoard(app, parts.queues);
  app.useBodyParser('json', { limit: '1mb', type: ['application/json', 'application/*+json'] });
  if (parts.desks) serveDesks(app, parts.desks);
  app.use(bodyFaults);
  app.use(storableText);
  app.get(OpenApiSource).make = () => openApiDocument(app);
  return app;
};
