import {
  type DecisionContext,
  defaultSettings,
  foldRequest,
  type KnownRequest,
  type RequestEvent,
  requestVerbs,
} from '@tracker/domain';
import { knownCalendar } from '@tracker/statute';
import type { z } from 'zod';
import { strictly } from '../http/strictly.js';
import { ordinaryBodies } from './ordinary-bodies.js';
import { possibleActions } from './possible-actions.js';

const today = '2024-03-04';
const context: DecisionContext = {
  actor: 'user:1',
  today,
  calendar: knownCalendar(today),
  settings: defaultSettings,
  newId: () => '00000000-0000-4000-8000-000000000001',
};
const registered: RequestEvent = {
  type: 'RequestRegistered',
  data: {
    organ: 'A',
    number: '2024-00001',
    origin: 'desk',
    channel: 'in-person',
    receivedOn: '2024-03-01',
    receiptRule: 'handed-in',
    registeredOn: '2024-03-01',
    applicantId: null,
    applicantType: 'natural-person',
  },
};
const request = foldRequest([registered]) as KnownRequest;

describe('The ordinary body of a verb', () => {
  it.each(requestVerbs.map(({ name, body }) => [name, body] as const))(
    'is one that %s takes',
    (name, body) => {
      const parsed = strictly(body as z.ZodType).safeParse(ordinaryBodies[name](request, today));
      expect(parsed.error?.issues ?? []).toEqual([]);
    },
  );
});

describe('What can be done with a fresh request', () => {
  const possible = (role: '窗口' | '承办' | '年报') =>
    possibleActions(request, [role], context)
      .filter((action) => action.possible)
      .map(({ verb }) => verb);

  it('is for a handler to ask, consult, extend, decide, and more', () => {
    expect(possible('承办')).toEqual([
      'assign-handler',
      'request-supplement',
      'start-consultation',
      'request-reasons',
      'extend-period',
      'issue-fee-notice',
      'submit-for-approval',
      'record-decision',
      'withdraw-request',
      'close-otherwise',
      'file-review',
      'file-litigation',
      'correct-fact',
      'split-request',
      'correct-personal-fact',
    ]);
  });

  it('submits an extension before there is a decision', () => {
    expect(possible('承办')).toContain('submit-for-approval');
  });

  it('after the due date is only what went out before it', () => {
    const late = { ...context, today: '2024-04-15', calendar: knownCalendar('2024-04-15') };
    const untils = possibleActions(request, ['承办'], late).flatMap(({ verb, until }) =>
      until ? [[verb, until]] : [],
    );
    expect(untils).toEqual([
      ['extend-period', '2024-03-29'],
      ['issue-fee-notice', '2024-03-29'],
    ]);
  });

  it('is nothing for those who report', () => {
    expect(possible('年报')).toEqual([]);
  });

  it('comes with a reason wherever it cannot be done', () => {
    const refused = possibleActions(request, ['承办', '审核'], context).filter(
      (action) => !action.possible,
    );
    expect(refused.length).toBeGreaterThan(15);
    for (const { reason } of refused) expect(reason).toMatch(/[一-龥].*。$/);
  });
});
