import { categoriesToChoose, decisionCategory } from './decision-categories.js';
import { reasonOfCategory } from './reason-of-category.js';
import { refusalReason } from './refusal-reasons.js';

const reasonOf = (code: string) => {
  const category = decisionCategory(code);
  return category && reasonOfCategory(category);
};

describe('The reason that goes with a category', () => {
  it.each([
    ['trade-secret', 'trade-secret', '条例第十五条'],
    ['internal-logistics', 'internal-affairs', '条例第十六条第一款'],
    ['process-draft', 'process', '条例第十六条第二款'],
    ['enforcement-file', 'enforcement-file', '条例第十六条第二款'],
    ['property-register', 'special-access', '条例第三十六条第七项'],
    ['does-not-exist', 'does-not-exist', '条例第三十六条第四项'],
    ['provided', 'provided', '条例第三十六条第二项'],
  ])('of %s is %s by %s', (category, code, article) => {
    expect(reasonOf(category)).toEqual({ code, article });
  });

  it('is a ground not to disclose for every category of （三）', () => {
    const refusals = categoriesToChoose('2024-01-01').filter(({ row }) => row.startsWith('3.3.'));
    const unfounded = refusals.filter((one) => !refusalReason(reasonOfCategory(one).code));
    expect(unfounded).toEqual([]);
  });
});
