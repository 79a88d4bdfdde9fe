import { setTimeout as pause } from 'node:timers/promises';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Order } from '@tracker/application';
import type { KeyVault } from '@tracker/personal-data';
import { type Clock, type Logger, newCommandId } from '@tracker/platform';
import { CLOCK, KEY_VAULT } from '@tracker/runtime';
import type { Response } from 'express';
import { defer, lastValueFrom, type Observable, of } from 'rxjs';
import type { ApiRequest } from '../http/api-request.js';
import { busy, Problem, unauthenticated } from '../problems/problem.js';
import { problemOf } from '../problems/problem-of.js';
import { LOGGER } from '../tokens.js';
import { bodyDigest } from './body-digest.js';
import { type Claim, IdempotencyStore, type KeyScope, type Proposal } from './idempotency-store.js';
import { keyOf, routeOf } from './key-header.js';
import { NO_ORDER, SHOWN_ONCE } from './order-marks.js';

const patienceMs = 15_000;
const renewEveryMs = 3_000;
const keptHeaders = ['ETag', 'Location'] as const;

/** Gives every POST and PUT its order; one that names a key is worked off once, however often it comes. */
@Injectable()
export class OrderInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const writes = request.method === 'POST' || request.method === 'PUT';
    if (!writes || this.reflector.get(NO_ORDER, context.getHandler())) return next.handle();
    const today = this.clock.today();
    const commandId = newCommandId();
    const key = keyOf(request.headers['idempotency-key']);
    if (key === undefined) {
      request.order = this.order(request, commandId, today);
      return next.handle();
    }
    const scope = {
      userId: this.user(request).id,
      route: routeOf(request.method, request.path),
      key,
    };
    const digest = await bodyDigest(this.vault, request.body);
    const claim = await this.claim(scope, { digest, commandId, today });
    const response = http.getResponse<Response>();
    if (claim.state === 'done') {
      for (const [name, value] of Object.entries(claim.answer.headers))
        response.setHeader(name, value);
      response.setHeader('Idempotency-Replayed', 'true');
      return of(JSON.parse(claim.answer.json));
    }
    request.order = this.order(request, claim.commandId, claim.today);
    const proposal = { digest, commandId: claim.commandId, today: claim.today };
    const hidden = this.reflector.get<readonly string[]>(SHOWN_ONCE, context.getHandler());
    return defer(() => this.work(scope, proposal, next, response, hidden));
  }

  private async claim(
    scope: KeyScope,
    proposal: Proposal,
  ): Promise<Extract<Claim, { state: 'mine' | 'done' }>> {
    const end = performance.now() + patienceMs;
    for (let wait = 10; performance.now() < end; wait = Math.min(wait * 2, 200)) {
      const claim = await this.keys.claim(scope, proposal);
      if (claim.state === 'mine' || claim.state === 'done') return claim;
      if (claim.state === 'other-body')
        throw new Problem(
          422,
          'idempotency-key-reused',
          '此 Idempotency-Key 已用于内容不同的请求。请换用新的键。',
        );
      await pause(wait);
    }
    throw busy('order-under-way', '同一请求仍在处理中，请稍后用同一 Idempotency-Key 重试。');
  }

  private async work(
    scope: KeyScope,
    proposal: Proposal,
    next: CallHandler,
    response: Response,
    hidden: readonly string[] = [],
  ): Promise<unknown> {
    const renewal = setInterval(() => {
      this.keys.renew(scope).catch((error) => this.warn('renewing a key failed', error));
    }, renewEveryMs);
    try {
      const body = await lastValueFrom(next.handle());
      const blanks = Object.fromEntries(hidden.map((field) => [field, null]));
      const kept = hidden.length > 0 ? { ...(body as object), ...blanks } : body;
      const headers = Object.fromEntries(
        keptHeaders.flatMap((name) => {
          const value = response.getHeader(name);
          return value === undefined ? [] : [[name, String(value)]];
        }),
      );
      // The order is done: whether its answer is kept must not turn success into failure.
      await this.keys
        .complete(scope, proposal, {
          status: response.statusCode,
          headers,
          json: JSON.stringify(kept),
        })
        .catch((error) => this.warn('an answer could not be kept', error));
      return body;
    } catch (error) {
      const refused = (problemOf(error)?.status ?? 500) < 500;
      const settled = refused ? this.keys.release(scope) : this.keys.abandon(scope);
      await settled.catch((failure) => this.warn('a key could not be given back', failure));
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  private order(request: ApiRequest, commandId: string, today: string): Order {
    const { requestId } = request;
    return {
      commandId,
      actor: `user:${this.user(request).id}`,
      command: 'unnamed',
      today,
      ...(requestId && { correlationId: requestId }),
    };
  }

  private user({ user }: ApiRequest) {
    if (!user) throw unauthenticated();
    return user;
  }

  private warn(text: string, error: unknown): void {
    this.logger.warn({ error: error instanceof Error ? error.message : String(error) }, text);
  }
}
