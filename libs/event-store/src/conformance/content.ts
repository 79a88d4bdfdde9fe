import { UnstorableText, UnstorableValue } from '../errors.js';
import type { JsonObject } from '../types.js';
import { anEvent, newStream, type Subject } from './fixtures.js';

const nul = 'a\u0000b';
const loneHigh = 'x\ud83d';
const loneLow = '\ude00y';

/** What goes in comes out; what could not is refused before it is sent. */
export function contentConformance({ store }: Subject): void {
  describe('the content of an event', () => {
    it('comes back as it was, with stream, revision, position and instant', async () => {
      const stream = newStream('申请');
      const event = anEvent({ type: '已登记', schemaVersion: 3 });
      const { position } = await store().append(stream, [event], 'no-stream');
      const [stored] = await store().readStream(stream);
      expect(stored).toMatchObject({ ...event, stream, revision: 0n, position });
      expect(stored?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it.each<[string, JsonObject]>([
      [
        'Chinese, rare characters and emoji',
        { 摘要: '依申请〔2024〕第12号，𠮷野家 🀄 “引号” 　全角' },
      ],
      ['quotes, backslashes and control characters', { text: '"\\\\ud800\\" \t\r\n\u0001 \u2028' }],
      [
        'nesting and empty containers',
        { a: [], b: {}, c: [{ d: [null, true, false, ''] }], '': 0 },
      ],
      ['numbers of every size', { n: [0, -1, 0.1, 1e21, 5e-324, 1.7976931348623157e308, 2 ** 53] }],
      ['large whole numbers as text', { amount: '9223372036854775807000' }],
      ['keys in no order', { zz: 1, a: 2, é: 3, Z: 4, 中: 5, '10': 6, '9': 7 }],
    ])('%s come back unchanged', async (_what, data) => {
      const stream = newStream();
      await store().append(stream, [anEvent({ data, meta: { data } })], 'no-stream');
      const [stored] = await store().readStream(stream);
      expect(stored?.data).toEqual(data);
      expect(stored?.meta).toMatchObject({ data });
    });

    it('an id in capitals is the same id', async () => {
      const stream = newStream();
      const event = anEvent();
      await store().append(stream, [{ ...event, id: event.id.toUpperCase() }], 'no-stream');
      const again = await store().append(stream, [event], 'no-stream');
      expect(again.alreadyAppended).toBe(true);
      expect((await store().readStream(stream))[0]?.id).toBe(event.id);
    });

    it.each([
      ['NUL in a value', { data: { text: nul } }],
      ['NUL in a key', { data: { [nul]: 1 } }],
      ['a lone high surrogate', { data: { deep: [{ text: loneHigh }] } }],
      ['a lone low surrogate in the metadata', { meta: { by: loneLow } }],
      ['NUL in the type', { type: nul }],
    ])('%s is refused, and nothing is written', async (_what, overrides) => {
      const stream = newStream();
      const refused = store().append(stream, [anEvent(), anEvent(overrides)], 'no-stream');
      await expect(refused).rejects.toBeInstanceOf(UnstorableText);
      expect(await store().readStream(stream)).toEqual([]);
    });

    it('NUL in the name of a stream is refused', async () => {
      const refused = store().append(`case-${nul}`, [anEvent()], 'no-stream');
      await expect(refused).rejects.toBeInstanceOf(UnstorableText);
    });

    it.each([Number.NaN, Number.POSITIVE_INFINITY])('%p is no JSON and refused', async (value) => {
      const refused = store().append(newStream(), [anEvent({ data: { value } })], 'no-stream');
      await expect(refused).rejects.toBeInstanceOf(UnstorableValue);
      await expect(refused).rejects.toMatchObject({ path: 'events[0].data.value' });
    });
  });
}
