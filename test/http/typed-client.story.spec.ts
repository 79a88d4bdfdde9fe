import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ApiBench, openApi } from './support/api-bench.js';

/** The browser's types are made from the interface document: `npm run client` after a route changed. */
describe('The typed client of the desks', () => {
  let api: ApiBench;
  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  it('is made from the routes as they stand', async () => {
    const { text } = await api.nobody.get('/api/openapi.json');
    const stands = createHash('sha256').update(text).digest('hex');
    const [head = ''] = readFileSync('apps/web/src/api/schema.d.ts', 'utf8').split('\n', 1);
    expect(/document ([0-9a-f]{64})\.$/.exec(head)?.[1]).toBe(stands);
  });
});
