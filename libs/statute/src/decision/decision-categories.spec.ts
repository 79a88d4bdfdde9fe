import {
  categoriesToChoose,
  decisionCategories,
  decisionCategory,
  ledgerTextOf,
} from './decision-categories.js';
import { refusalReason, refusalReasons } from './refusal-reasons.js';
import { isResultKey, resultRows, row2019, rowIn } from './result-row.js';

describe('The categories of a decision', () => {
  it('have codes that stand once, in kebab-case', () => {
    const codes = decisionCategories.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9.]+(-[a-z0-9.]+)*$/);
  });

  it('reach every result row, by a finer code and by an imported one', () => {
    for (const imported of [false, true]) {
      const rows = decisionCategories.filter((c) => c.imported === imported).map(({ row }) => row);
      expect(new Set(rows)).toEqual(new Set(resultRows));
    }
  });

  it.each([
    ['already-public', '3.1'],
    ['provided', '3.1'],
    ['partly-provided', '3.2'],
    ['state-secret', '3.3.1'],
    ['forbidden-by-law', '3.3.2'],
    ['endangers-security', '3.3.3'],
    ['trade-secret', '3.3.4'],
    ['personal-privacy', '3.3.4'],
    ['internal-workflow', '3.3.5'],
    ['process-draft', '3.3.6'],
    ['enforcement-file', '3.3.7'],
    ['property-register', '3.3.8'],
    ['does-not-exist', '3.4.1'],
    ['not-ours', '3.4.1'],
    ['needs-processing', '3.4.2'],
    ['still-unclear', '3.4.3'],
    ['petition', '3.5.1'],
    ['repeated', '3.5.2'],
    ['publication', '3.5.3'],
    ['unreasonable-volume', '3.5.4'],
    ['confirm-or-reissue', '3.5.5'],
    ['correction-lapsed', '3.6.1'],
    ['payment-lapsed', '3.6.2'],
    ['withdrawn', '3.6.3'],
    ['archives', '3.6.3'],
    ['other-closing', '3.6.3'],
    ['imported-3.3.4', '3.3.4'],
    ['imported-withdrawal', '3.6.3'],
  ])('%s is counted in %s', (code, row) => {
    expect(decisionCategory(code)?.row).toBe(row);
  });

  it('of （六） are counted in one row of the 2019 form', () => {
    expect(decisionCategory('withdrawn')?.row2019).toBe('3.6');
    expect(row2019('3.6.1')).toBe('3.6');
    expect(row2019('3.5.5')).toBe('3.5.5');
    expect(rowIn('2019', '3.6.2')).toBe('3.6');
    expect(rowIn('2021', '3.6.2')).toBe('3.6.2');
  });

  it('of the import are not offered for a decision, nor is one whose rule is not in force', () => {
    const codes = (on: string) => categoriesToChoose(on).map(({ code }) => code);
    expect(codes('2024-01-01').filter((code) => code.startsWith('imported'))).toEqual([]);
    expect(codes('2020-12-31')).not.toContain('payment-lapsed');
    expect(codes('2021-01-01')).toContain('payment-lapsed');
  });

  it('cite their article and explain themselves', () => {
    for (const { article, help, cites, label } of categoriesToChoose('2024-01-01')) {
      expect(article).toBe(cites);
      expect(label).not.toBe('');
      expect(help).toMatch(/。$/);
    }
  });

  it('of an import say that nothing finer is known', () => {
    expect(decisionCategory('imported-3.1')?.label).toBe('予以公开（历史导入，未细分）');
  });

  it('go into the ledger as its texts', () => {
    const text = (code: string) => {
      const category = decisionCategory(code);
      return category && ledgerTextOf(category);
    };
    expect(text('trade-secret')).toBe('不予公开/保护第三方合法权益');
    expect(text('withdrawn')).toBe('其他处理/主动撤回');
    expect(text('imported-withdrawal')).toBe('其他处理/主动撤回');
    expect(text('archives')).toBe('其他处理/其他');
  });

  it('are unknown by any other code', () => {
    expect(decisionCategory('nothing')).toBeUndefined();
  });
});

describe('Result rows', () => {
  it('are the 21 of the 2021 form', () => {
    expect(resultRows).toHaveLength(21);
    expect(isResultKey('3.6.3')).toBe(true);
    expect(isResultKey('3.6')).toBe(false);
    expect(isResultKey('3.7')).toBe(false);
  });
});

describe('Reasons not to disclose', () => {
  it('carry their article', () => {
    expect(refusalReason('trade-secret')).toMatchObject({ articleNumber: 15 });
    expect(refusalReason('enforcement-file')?.article).toBe('条例第十六条第二款');
    expect(refusalReasons.map(({ articleNumber }) => articleNumber)).toEqual([
      14, 14, 14, 15, 15, 16, 16, 16, 36,
    ]);
  });
});
