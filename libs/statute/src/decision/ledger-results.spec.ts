import { decisionCategory } from './decision-categories.js';
import { ledgerResult, ledgerResults, ledgerText } from './ledger-results.js';

describe('The ledger column 办理结果', () => {
  it('has 22 texts, each leading to a category of the same row', () => {
    expect(ledgerResults).toHaveLength(22);
    for (const { category, row, text } of ledgerResults) {
      expect(decisionCategory(category)?.row).toBe(row);
      expect(ledgerResult(text)?.category).toBe(category);
    }
  });

  it.each([
    '不予公开/危及“三安全一稳定”',
    '不予公开/危及"三安全一稳定"',
    '不予公开／危及＂三安全一稳定＂',
    '不予公开/危及”三安全一稳定“',
    ' 不予公开 / 危及「三安全一稳定」 ',
  ])('reads %j', (text) => {
    expect(ledgerResult(text)?.row).toBe('3.3.3');
  });

  it('tells a withdrawal from another closing', () => {
    expect(ledgerResult('其他处理/主动撤回')).toMatchObject({
      row: '3.6.3',
      category: 'imported-withdrawal',
    });
    expect(ledgerResult('其他处理/其他')).toMatchObject({
      row: '3.6.3',
      category: 'imported-3.6.3',
    });
    expect(ledgerText('3.6.3')).toBe('其他处理/其他');
    expect(ledgerText('3.6.3', true)).toBe('其他处理/主动撤回');
    expect(ledgerText('3.1', true)).toBe('予以公开');
  });

  it.each(['', '公开', '不予公开', '其他处理', '3.3.1'])('does not guess at %j', (text) => {
    expect(ledgerResult(text)).toBeUndefined();
  });
});
