import { sinceOpened } from './since-opened.js';

const event = (revision: string | null, id: string) => ({
  revision,
  actor: { id, name: '王芳' },
  sentence: '登记了补正。',
  recordedAt: '2024-03-04T02:02:00.000Z',
});

describe('What happened since a drawer was opened', () => {
  it('is told with name and time where others did it, and the seen revision stays', () => {
    expect(sinceOpened('3', [event('3', 'a'), event('4', 'b')], 'me')).toEqual({
      others: ['王芳 10:02 登记了补正。'],
      revision: '3',
    });
  });

  it('is no surprise where one did it oneself', () => {
    expect(sinceOpened('9', [event('10', 'me')], 'me')).toEqual({ others: [], revision: '10' });
  });

  it('does not mind what is no revision of the request', () => {
    expect(sinceOpened('3', [event(null, 'b')], 'me')).toEqual({ others: [], revision: '3' });
  });
});
