import { signInSearch } from './sign-in-search.js';

describe('The address of the sign-in page', () => {
  it('leads on to a place of our own', () => {
    expect(signInSearch({ next: '/annual?year=2025' })).toEqual({ next: '/annual?year=2025' });
  });

  it.each(['//elsewhere.example', '/\\elsewhere', 'https://elsewhere.example', 'requests', 7])(
    'does not lead to %s',
    (next) => expect(signInSearch({ next })).toEqual({}),
  );

  it('tells the failures it knows, and no other', () => {
    expect(signInSearch({ sso: 'away' })).toEqual({ sso: 'away' });
    expect(signInSearch({ sso: 'toString' })).toEqual({});
  });
});
