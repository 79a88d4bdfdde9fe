import fc from 'fast-check';
import { alikeFrom, bareText, similarity } from './similarity.js';

describe('The likeness of two descriptions', () => {
  it.each([
    ['请求公开2023年度预算执行情况', '申请公开2023年度预算执行情况。', 1],
    ['城北片区征地补偿安置方案', '城北片区征地补偿安置方案', 1],
    ['ＡＢ地块　出让合同', 'AB地块出让合同', 1],
    ['预算', '决算', 0],
    ['', '', 0],
    ['。。。', '，，，', 0],
  ])('of “%s” and “%s” is %d', (one, other, expected) => {
    expect(similarity(one, other)).toBe(expected);
  });

  it('counts shared bigrams twice over all bigrams', () => {
    // 征地 地补 补偿 | 征地 地补 补助: 2 × 2 / 6
    expect(similarity('征地补偿', '征地补助')).toBeCloseTo(2 / 3, 10);
    // 公公 公公 | 公公: 2 × 1 / 3
    expect(similarity('路路路', '路路')).toBeCloseTo(2 / 3, 10);
  });

  it.each([
    ['城北片区征地补偿安置方案及补偿标准', '请求公开城北片区征地补偿安置方案', true],
    ['2023年度部门预算执行情况', '2024年度部门预算执行情况', true],
    ['城北片区征地补偿安置方案', '东湖小区加装电梯审批材料', false],
  ])('“%s” beside “%s” is shown: %s', (one, other, shown) => {
    expect(similarity(one, other) >= alikeFrom).toBe(shown);
  });

  it('leaves out what every application says', () => {
    expect(bareText('本人申请公开：预算。')).toBe('预算');
  });

  it('is the same both ways, lies between 0 and 1, and is 1 for a text and itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const value = similarity(one, other);
        expect(value).toBe(similarity(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(similarity(one, one));
      }),
    );
  });
});
