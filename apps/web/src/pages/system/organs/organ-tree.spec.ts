import { inTreeOrder, selfAndBeneath, treeOf } from './organ-tree.js';

const organ = (code: string, parent: string | null) => ({
  ...{ organ: code, name: code, parent, users: 1 },
});
const organs = [organ('A', null), organ('A1', 'A'), organ('A2', 'A'), organ('A11', 'A1')];

describe('The organs on the page', () => {
  it('stand under one another, each with its depth', () => {
    const told = inTreeOrder(treeOf(organs, 'A')).map(({ organ: code, depth }) => [code, depth]);
    expect(told).toEqual([
      ['A', 0],
      ['A1', 1],
      ['A11', 2],
      ['A2', 1],
    ]);
  });

  it('begin with one’s own organ, whatever it stands under itself', () => {
    const [top] = treeOf([organ('A', 'city'), organ('A1', 'A')], 'A');
    expect([top?.organ, top?.children?.map((one) => one.organ)]).toEqual(['A', ['A1']]);
  });

  it('know under which an organ cannot be placed', () => {
    const [top] = treeOf(organs, 'A');
    const first = top?.children?.[0];
    expect(first && [...selfAndBeneath(first)]).toEqual(['A1', 'A11']);
  });
});
