import { problemFaults } from './problem-faults.js';

const problem = { status: 422, code: 'x', title: '', detail: '提交日期晚于今天。' };

describe('What the server found', () => {
  it('stands at its field, whether malformed or rejected', () => {
    const faults = [{ path: 'applicantName', message: '过长' }];
    expect(problemFaults({ ...problem, faults })).toEqual({ applicantName: '过长。' });
    expect(problemFaults({ ...problem, facts: { field: 'submittedOn' } })).toEqual({
      submittedOn: '提交日期晚于今天。',
    });
  });

  it('belongs to no field otherwise', () => {
    expect(problemFaults(problem)).toEqual({});
    expect(problemFaults({ ...problem, facts: { number: '1' } })).toEqual({});
  });
});
