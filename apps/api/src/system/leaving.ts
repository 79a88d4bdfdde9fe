import { Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';

/** Whether this process is on its way out: whoever spreads the work is told before anybody is turned away. */
@Injectable()
export class Leaving {
  private begun = false;

  get isUnderWay(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }
}

/** From the moment the process leaves, every answer is the last one of its connection. */
export const lastAnswers =
  (leaving: Leaving): RequestHandler =>
  (_request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => typeof response;
    response.writeHead = ((...given: unknown[]) => {
      if (leaving.isUnderWay) response.setHeader('Connection', 'close');
      return writeHead(...given);
    }) as typeof response.writeHead;
    next();
  };
