import { verbForms } from '../forms/verb-forms.js';
import type { Action, RequestFacts } from '../queries.js';
import { actionGroups, likelyNext, offered } from './action-groups.js';

const factsOf = (more: object): RequestFacts =>
  ({
    life: 'open',
    approval: null,
    decision: null,
    reply: null,
    supplements: [],
    fees: [],
    reviews: [],
    litigations: [],
    reAnswers: [],
    archiveNumber: null,
    ...more,
  }) as unknown as RequestFacts;
const action = (verb: string, more: Partial<Action> = {}): Action => ({
  verb,
  title: verb,
  cites: '',
  yours: true,
  possible: true,
  reason: null,
  until: null,
  ...more,
});

describe('The groups of actions', () => {
  it('hold every verb that has a form, each once', () => {
    const verbs = actionGroups.flatMap((group) => group.verbs);
    expect([...verbs].sort()).toEqual(Object.keys(verbForms).sort());
  });

  it('put first what usually comes next, where it is possible', () => {
    const actions = [action('assign-handler'), action('record-decision'), action('void-request')];
    const { next, groups } = offered(actions, factsOf({}));
    expect(next.map(({ verb }) => verb)).toEqual(['record-decision', 'assign-handler']);
    expect(groups.map(({ title }) => title)).toEqual(['更正']);
  });

  it('keep apart what is not possible now and what another post does', () => {
    const { impossible, ofOthers } = offered(
      [
        action('archive-request', { possible: false, reason: '尚未办结。' }),
        action('grant-approval', { possible: false, yours: false }),
      ],
      factsOf({}),
    );
    expect(impossible).toEqual([{ reason: '尚未办结。', titles: ['archive-request'] }]);
    expect(ofOthers).toEqual([{ reason: '', titles: ['grant-approval'] }]);
  });

  it('tell a reason once for all that it keeps back', () => {
    const closed = { possible: false, reason: '已办结。' };
    const { impossible } = offered(
      [
        action('record-decision', closed),
        action('confirm-receipt', { possible: false, reason: '已确定。' }),
        action('dispatch-reply', closed),
      ],
      factsOf({ life: 'closed' }),
    );
    expect(impossible).toEqual([
      { reason: '已办结。', titles: ['record-decision', 'dispatch-reply'] },
      { reason: '已确定。', titles: ['confirm-receipt'] },
    ]);
  });

  it('keep apart what can only be recorded of a day that is past', () => {
    const { belated, groups, next } = offered(
      [action('extend-period', { until: '2024-03-29' })],
      factsOf({}),
    );
    expect(belated.map(({ verb }) => verb)).toEqual(['extend-period']);
    expect([...next, ...groups]).toEqual([]);
  });

  it.each([
    [{ life: 'awaiting-confirmation' }, 'confirm-receipt'],
    [{ supplements: [{ receivedOn: null }] }, 'receive-supplement'],
    [{ fees: [{ paidOn: null }] }, 'record-payment'],
    [{ decision: {} }, 'submit-for-approval'],
    [{ decision: {}, approval: { subject: 'decision', status: 'requested' } }, 'grant-approval'],
    [{ decision: {}, approval: { subject: 'decision', status: 'granted' } }, 'dispatch-reply'],
    [{ decision: {}, reply: { dispatchedOn: '2024-03-04' } }, 'record-delivery'],
    [{ life: 'closed', reply: { deliveredOn: '2024-03-04' } }, 'archive-request'],
    [{ life: 'closed', reAnswers: [{ answeredOn: null }] }, 'give-re-answer'],
    [{ life: 'closed', reviews: [{ id: 'a', result: 'corrected' }] }, 'order-re-answer'],
    [{ life: 'closed', reviews: [{ id: 'a', result: null }] }, 'decide-review'],
    [{ life: 'closed', litigations: [{ id: 'b', result: null }] }, 'decide-litigation'],
    [{ approval: { subject: 'extension', status: 'granted' } }, 'extend-period'],
  ])('expect next after %j %s', (facts, verb) => {
    expect(likelyNext(factsOf(facts))[0]).toBe(verb);
  });

  it('expect nothing of a void or archived request', () => {
    expect(likelyNext(factsOf({ life: 'voided' }))).toEqual([]);
    expect(likelyNext(factsOf({ life: 'closed', archiveNumber: '1' }))).toEqual([]);
  });
});
