import { BadRequestException, NotFoundException } from '@nestjs/common';
import { OrderRejected } from '@tracker/application';
import { StoreRefused, StoreUnavailable, UnknownEventType } from '@tracker/event-store';
import { KeyDestroyed } from '@tracker/personal-data';
import { InvalidCursor } from '@tracker/read-models';
import { problemOf } from './problem-of.js';

const rejected = (code: string) => new OrderRejected({ code, facts: { number: '1' } });
const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('The problem that an error is', () => {
  it.each([
    ['a rejection', rejected('request-closed'), 422, 'request-closed'],
    ['an unknown request', rejected('request-not-found'), 404, 'request-not-found'],
    ['an unknown organ', rejected('organ-unknown'), 404, 'organ-unknown'],
    ['a foreign cursor', new InvalidCursor(), 400, 'malformed'],
    ['an erased applicant', new KeyDestroyed('x'), 422, 'applicant-erased'],
    ['a store away', new StoreUnavailable(null), 503, 'store-unavailable'],
    [
      'a store that lets us in no more',
      new StoreRefused('access-denied', null),
      503,
      'store-unavailable',
    ],
    ['a refused connection', coded('ECONNREFUSED'), 503, 'store-unavailable'],
    ['an administrator’s shutdown', coded('57P01'), 503, 'store-unavailable'],
    ['a TypeORM wrapping', { message: 'q', driverError: coded('08006') }, 503, 'store-unavailable'],
    ['pg’s own words', new Error('Connection terminated unexpectedly'), 503, 'store-unavailable'],
    ['an unknown address', new NotFoundException(), 404, 'not-found'],
    ['a bad request', new BadRequestException(), 400, 'malformed'],
  ])('names %s', (_what, error, status, code) => {
    const problem = problemOf(error);
    expect([problem?.status, problem?.code]).toEqual([status, code]);
    expect(problem?.detail).toMatch(/[一-龥]/);
  });

  it.each([[new Error('bug')], [new UnknownEventType('X')], [coded('23505')], [null], ['text']])(
    'is none for a bug: %s',
    (error) => {
      expect(problemOf(error)).toBeNull();
    },
  );

  it('asks to come back after a while when the store is away', () => {
    expect(problemOf(coded('ENOENT'))?.headers).toEqual({ 'Retry-After': '5' });
  });
});
