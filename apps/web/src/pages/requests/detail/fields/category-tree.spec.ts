import type { Choices } from '../queries.js';
import { categoryTree, matches, reasonsFor } from './category-tree.js';

const category = (code: string, group: string, usedBy: readonly string[]) =>
  ({
    code,
    group,
    usedBy,
    label: code,
    article: '条例第十四条',
    help: '说明',
    rowLabel: group,
  }) as unknown as Choices['categories'][number];

const categories = [
  category('provided', '（一）予以公开', ['record-decision']),
  category('state-secret', '（三）不予公开', ['record-decision']),
  category('archives', '（六）其他处理', ['record-decision', 'close-otherwise']),
];

describe('The tree of categories', () => {
  it('stands under the heads of the annual form', () => {
    const tree = categoryTree(categories, 'record-decision');
    expect(tree.map(({ title }) => title)).toEqual([
      '（一）予以公开',
      '（三）不予公开',
      '（六）其他处理',
    ]);
    expect(tree[1]?.children?.[0]).toMatchObject({
      value: 'state-secret',
      title: 'state-secret（条例第十四条）',
      selectable: true,
    });
    expect(tree.every(({ selectable }) => !selectable)).toBe(true);
  });

  it('has only what the verb can use', () => {
    expect(categoryTree(categories, 'close-otherwise').map(({ title }) => title)).toEqual([
      '（六）其他处理',
    ]);
  });

  it('changes its own reason with the category, and leaves what was added by hand', () => {
    const [partly, secret] = ['条例第三十七条', '条例第十四条'].map((article) => ({
      code: article,
      article,
    }));
    const added = { code: 'trade-secret', article: '条例第十五条' };
    expect(reasonsFor(partly, undefined, [])).toEqual([partly]);
    expect(reasonsFor(secret, partly, [partly, added] as never)).toEqual([secret, added]);
    expect(reasonsFor(added, secret, [secret, added] as never)).toEqual([added]);
  });

  it('is found by its article, not by the name of a head', () => {
    const [node] = categoryTree(categories, 'record-decision')[1]?.children ?? [];
    expect(matches(' 第十四条', node ?? {})).toBe(true);
    expect(matches('第四十条', node ?? {})).toBe(false);
  });
});
