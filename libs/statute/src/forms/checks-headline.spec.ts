import { checksHeadline } from './checks-headline.js';

const check = (level: 'error' | 'warning', passed: boolean | null) => ({ level, passed });

describe('The checks in one line', () => {
  // biome-ignore format: a table is read by column
  it.each([
    [[check('error', true),  check('warning', null)],                            'sound', '勾稽关系 1 项全部成立'],
    [[check('error', true),  check('warning', false)],                           'hints', '勾稽关系 2 项中没有不成立的，有 1 项提示'],
    [[check('error', false), check('warning', true)],                            'wrong', '勾稽关系 2 项中有 1 项不成立'],
    [[check('error', false), check('warning', false), check('warning', false)],  'wrong', '勾稽关系 3 项中有 1 项不成立，2 项提示'],
  ] as const)('%j is %s', (checks, standing, words) => {
    expect(checksHeadline(checks)).toEqual({ standing, words });
  });
});
