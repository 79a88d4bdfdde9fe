import { ProblemError } from '../../api/problem.js';
import { emptyForm, type RegistrationBody } from './form/form-values.js';
import { bodyOf } from './form/order-of-form.js';
import { isSettled, registerOnce } from './register-once.js';

const body = (applicantName: string): RegistrationBody =>
  bodyOf({ ...emptyForm('2026-03-10'), applicantName });
const problem = (status: number, code: string) => ({ status, code, title: '', detail: '' });

/** A server that keeps one content under the key, and loses answers when told to. */
const server = () => {
  let kept: string | null = null;
  const state = { losesAnswers: false, registered: 0 };
  const send = async (content: RegistrationBody) => {
    const text = JSON.stringify(content);
    if (kept !== null && kept !== text)
      throw new ProblemError(problem(422, 'idempotency-key-reused'));
    if (kept === null) state.registered += 1;
    kept = text;
    if (state.losesAnswers) throw new ProblemError(problem(0, 'unreachable'));
    return { number: '2026-00001' };
  };
  return { state, send };
};

describe('Registering under the key of a form', () => {
  it('is one registration, however often the same form is sent', async () => {
    const { state, send } = server();
    const attempt = { key: 'k', body: body('张三'), attempted: [] };
    await registerOnce(send, attempt);
    const again = await registerOnce(send, { ...attempt, attempted: [body('张三')] });
    expect(again).toEqual({ number: '2026-00001', earlierContent: false });
    expect(state.registered).toBe(1);
  });

  it('finds what was registered when its answer was lost and the form has changed since', async () => {
    const { state, send } = server();
    const first = body('张三');
    state.losesAnswers = true;
    await expect(registerOnce(send, { key: 'k', body: first, attempted: [] })).rejects.toThrow();
    state.losesAnswers = false;
    const later = { key: 'k', body: body('张三丰'), attempted: [body('张山'), first] };
    expect(await registerOnce(send, later)).toEqual({
      number: '2026-00001',
      earlierContent: true,
    });
    const otherwise = { key: 'k', body: body('张三丰'), attempted: [first, body('张山')] };
    expect((await registerOnce(send, otherwise)).earlierContent).toBe(true);
    expect(state.registered).toBe(1);
  });

  it('says so when the key belongs to something it never sent', async () => {
    const { send } = server();
    await send(body('别人'));
    const attempt = { key: 'k', body: body('张三'), attempted: [] };
    await expect(registerOnce(send, attempt)).rejects.toMatchObject({
      problem: { code: 'idempotency-key-reused' },
    });
  });
});

describe('A refusal', () => {
  it.each([
    [422, 'date-in-future', true],
    [400, 'malformed', true],
    [401, 'unauthenticated', false],
    [422, 'idempotency-key-reused', false],
    [503, 'store-unavailable', false],
    [0, 'unreachable', false],
  ])('of status %d, %s, is certain: %s', (status, code, settled) => {
    expect(isSettled(problem(status, code))).toBe(settled);
  });
});
