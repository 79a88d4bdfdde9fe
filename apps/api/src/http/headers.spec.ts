import { keyOf, routeOf } from '../idempotency/key-header.js';
import { Problem } from '../problems/problem.js';
import { etagOf, revisionOf } from './etag.js';

describe('If-Match', () => {
  it('is the revision in quotes, there and back', () => {
    expect(revisionOf(etagOf(12n))).toBe(12n);
    expect(revisionOf('"900719925474099267"')).toBe(900719925474099267n);
    expect(revisionOf(undefined)).toBeUndefined();
  });

  it.each(['', '12', 'W/"12"', '*', '"1","2"', '"-1"', '"1234567890123456789"'])(
    'is malformed as %s',
    (tag) => {
      expect(() => revisionOf(tag)).toThrow(Problem);
    },
  );
});

describe('An Idempotency-Key', () => {
  it.each(['a', 'x'.repeat(200), 'a b', '{"n":1}'])('may be %s', (key) => {
    expect(keyOf(key)).toBe(key);
  });

  it.each(['', ' a', 'x'.repeat(201), '键', 'a\tb'])('may not be %j', (key) => {
    expect(() => keyOf(key)).toThrow(Problem);
  });

  it('belongs to a route in one spelling', () => {
    expect(routeOf('POST', '/API/Requests/')).toBe('POST /api/requests');
  });
});
