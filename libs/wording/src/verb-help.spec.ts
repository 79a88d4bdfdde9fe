import { requestVerbs } from '@tracker/domain';
import { verbHelp } from './verb-help.js';

describe('The help of a verb', () => {
  it('tells the officer what follows, in whole sentences', () => {
    const told = requestVerbs.flatMap(({ name }) => verbHelp(name) ?? []);
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((text) => !/[。”]$/.test(text))).toEqual([]);
  });

  it('is nothing where there is nothing to add', () => {
    expect(verbHelp('archive-request')).toBeNull();
    expect(verbHelp('nothing')).toBeNull();
  });
});
