import { alarmKind } from '@tracker/domain/events';
import { type DeadlineRow, deadlineKinds } from '@tracker/read-models';
import { type Limit, limitKinds } from './limit.js';

describe('A limit', () => {
  it('is of the kinds of the deadline table', () => {
    expect([...limitKinds].sort()).toEqual(deadlineKinds.map(({ kind }) => kind).sort());
  });

  it('rings unless it is a remedy of the applicant', () => {
    expect(limitKinds.filter((kind) => !(alarmKind.options as string[]).includes(kind))).toEqual([
      ...['review', 'suit'],
    ]);
  });

  it('is a row of that table as it is', () => {
    const row = { kind: 'reply', seq: 1 } as DeadlineRow;
    const one: Limit = row;
    expect(one.kind).toBe('reply');
  });
});
