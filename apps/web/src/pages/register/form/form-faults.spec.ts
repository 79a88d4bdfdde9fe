import { faultsSoFar } from './form-faults.js';
import { emptyForm } from './form-values.js';

const form = emptyForm('2026-11-23');

describe('What is told before anybody saves', () => {
  it('is a date that nobody can read, once one has left its field', () => {
    const values = { ...form, submittedOn: '2026年11月31日' };
    expect(faultsSoFar(values, 'submittedOn')).toEqual({});
    expect(faultsSoFar(values, null)).toEqual({
      submittedOn: '看不懂这个提交日期。请写作 0303、3-3、2026-03-03 或者 今天。',
    });
  });

  it('is a text that is too long, also while it is typed', () => {
    const values = { ...form, applicantName: '名'.repeat(201) };
    expect(Object.keys(faultsSoFar(values, 'applicantName'))).toEqual(['applicantName']);
  });

  it('is nothing of what is still to come', () => {
    expect(faultsSoFar({ ...form, submittedOn: '' }, null)).toEqual({});
  });
});
