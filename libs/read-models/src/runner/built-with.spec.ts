import { isNewer } from './built-with.js';

const known = '2004-2026@2025-11-04~1a2b3c4d';

describe('Rows of a read model', () => {
  it.each([
    ['a higher version', `3;${known}`, `2;${known}`, true],
    ['a higher version, as numbers', `10;${known}`, `9;${known}`, true],
    ['a higher second part of the version', `2021.2;${known}`, `2021.1;${known}`, true],
    ['a later notice', '2;2004-2027@2026-11-05~00000000', `2;${known}`, true],
    ['a further year, announced the same day', '2;2004-2027@2025-11-04~0', `2;${known}`, true],
    ['the same', `2;${known}`, `2;${known}`, false],
    ['a lower version with a later notice', '1;2004-2027@2026-11-05~0', `2;${known}`, false],
    [
      'another wording of the same schedules',
      '2;2004-2026@2025-11-04~ffffffff',
      `2;${known}`,
      false,
    ],
  ])('with %s', (_name, by, mine, newer) => {
    expect(isNewer(by, mine)).toBe(newer);
    if (newer) expect(isNewer(mine, by)).toBe(false);
  });
});
