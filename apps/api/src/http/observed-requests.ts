import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import {
  isTracing,
  type ProcessMetrics,
  requestIdOfTrace,
  statusLabel,
  tracer,
} from '@tracker/telemetry';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { ApiRequest } from './api-request.js';
import { patternOf } from './request-log.js';

type Trust = (address: string, hop: number) => boolean;

/** Whoever calls from outside may not choose the name of a trace; a trusted proxy may. */
const callerPlace = (request: ApiRequest) => {
  const trusts = request.app.get('trust proxy fn') as Trust;
  const { remoteAddress = '' } = request.socket;
  return trusts(remoteAddress, 0)
    ? propagation.extract(ROOT_CONTEXT, request.headers)
    : ROOT_CONTEXT;
};

/** A stream of events is open for as long as the page is: its length says nothing. */
const isStream = (response: Response): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');

/** Times, counts and traces every request. The id of its trace is the request id, written as a UUID. */
export const observedRequests = (
  metrics: Pick<ProcessMetrics, 'request'> | null,
): RequestHandler => {
  const tracing = isTracing();
  if (metrics === null && !tracing) return (_request, _response, next) => next();
  return (request: ApiRequest, response: Response, next: NextFunction): void => {
    const began = performance.now();
    const place = callerPlace(request);
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER }, place);
    if (tracing) request.requestId = requestIdOfTrace(span.spanContext().traceId);
    response.on('close', () => {
      const { statusCode, writableFinished } = response;
      const { method } = request;
      const route = patternOf(request);
      span.updateName(`${method} ${route}`);
      span.setAttributes({
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': statusCode,
      });
      if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      if (isStream(response)) return;
      const status = statusLabel(statusCode, writableFinished);
      metrics?.request(method, route, status, (performance.now() - began) / 1_000);
    });
    context.with(trace.setSpan(place, span), next);
  };
};
