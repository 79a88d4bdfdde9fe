import type { ReportedCheck } from '../report/annual-report-type.js';
import { standsAgainst } from './stands-against.js';

const check = (id: string, level: ReportedCheck['level'], passed: boolean | null) => ({
  ...{ id, level, passed, detail: `${id} 的说明` },
});

describe('What stands against filing', () => {
  it('are failed errors; C5 asks for a reason instead', () => {
    const checks = [
      check('C1', 'error', false),
      check('C5', 'error', false),
      check('C6', 'error', true),
    ];
    expect(standsAgainst(checks)).toEqual({
      unsound: ['C1：C1 的说明'],
      broughtForward: 'C5 的说明',
    });
  });

  it('are neither warnings nor what cannot be judged', () => {
    expect(standsAgainst([check('C7', 'warning', false), check('C5', 'error', null)])).toEqual({
      unsound: [],
      broughtForward: null,
    });
  });
});
