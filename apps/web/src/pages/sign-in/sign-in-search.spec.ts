import { signInSearch } from './sign-in-search.js';

describe('The address of the sign-in page', () => {
  it('leads on to a place of our own', () => {
    for (const next of ['/', '/annual?year=2025', '/requests?text=%E8%A1%A5&tab=closed', '/系统'])
      expect(signInSearch({ next })).toEqual({ next });
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere',
    '/\t/elsewhere',
    '/\n/elsewhere',
    '/x\\y',
    'javascript:x',
    'requests',
    7,
  ])('does not lead to %s', (next) => expect(signInSearch({ next })).toEqual({}));

  it('tells the failures it knows, and no other', () => {
    expect(signInSearch({ sso: 'away' })).toEqual({ sso: 'away' });
    expect(signInSearch({ sso: 'toString' })).toEqual({});
  });
});
