import type { Problem } from '../../../../api/problem.js';
import { refusalOf } from './refusal.js';

const problem = (status: number, more: object): Problem => ({
  status,
  code: 'malformed',
  title: '',
  detail: '申请已经办结。',
  ...more,
});

describe('A refusal in a drawer', () => {
  it('stands at the field that its facts name', () => {
    const refused = problem(422, { code: 'date-in-future', facts: { field: 'noticeOn' } });
    expect(refusalOf(refused, ['noticeOn', 'why'])).toEqual({
      fields: [{ name: 'noticeOn', errors: ['申请已经办结。'] }],
      above: null,
      meanwhile: [],
      revision: null,
    });
  });

  it('stands at the field that its code means', () => {
    const refused = problem(422, { code: 'extension-too-long', facts: { allowed: 20 } });
    expect(refusalOf(refused, ['workingDays']).fields).toEqual([
      { name: 'workingDays', errors: ['申请已经办结。'] },
    ]);
  });

  it('stands at the new value where a corrected fact is named', () => {
    const refused = problem(422, { code: 'date-before', facts: { field: 'reply.letterOn' } });
    expect(refusalOf(refused, ['fact', 'is', 'why']).fields[0]?.name).toBe('is');
  });

  it('stands above the form where it is about no field of it', () => {
    const refused = problem(422, { code: 'request-closed', facts: {} });
    expect(refusalOf(refused, ['noticeOn'])).toMatchObject({ fields: [], above: '申请已经办结。' });
  });

  it('puts every fault of a malformed body at its field, into lists too', () => {
    const faults = [
      { path: 'noticeOn', message: '应为日期' },
      { path: 'descriptions.1', message: '过长' },
    ];
    const { fields, above } = refusalOf(problem(400, { faults }), ['noticeOn', 'descriptions']);
    expect(fields).toEqual([
      { name: 'noticeOn', errors: ['应为日期。'] },
      { name: 'descriptions', errors: ['过长。'] },
    ]);
    expect(above).toBeNull();
  });

  it('tells what happened meanwhile, and the revision to send next', () => {
    const events = [{ sentence: '王芳 于 10:02 登记了补正' }];
    const refused = problem(412, { code: 'changed-meanwhile', events, revision: '7' });
    expect(refusalOf(refused, ['noticeOn'])).toEqual({
      fields: [],
      above: null,
      meanwhile: ['王芳 于 10:02 登记了补正'],
      revision: '7',
    });
  });
});
