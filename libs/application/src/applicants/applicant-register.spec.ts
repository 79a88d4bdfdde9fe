import { randomUUID } from 'node:crypto';
import { ApplicantRegister } from './applicant-register.js';

/** A vault that knows identities as they are told, and nothing else. */
const vault = () => {
  const known = new Map<string, string>();
  return {
    identify: async (
      organ: string,
      claims: readonly { readonly identity: string; readonly proposedId: string }[],
    ) =>
      claims.map(({ identity, proposedId }) => {
        const key = `${organ} ${identity}`;
        if (!known.has(key)) known.set(key, proposedId);
        return known.get(key) ?? '';
      }),
  };
};

const idNumber = '11010519491231002X';

describe('Applicants', () => {
  const register = new ApplicantRegister(vault());
  const idOf = async (applicantName: string, number: string | null, organ = 'a') => {
    const claim = { applicantName, idNumber: number, seed: randomUUID() };
    return (await register.identify(organ, [claim]))[0];
  };

  it('are one by number and name, however blanks, width and case were typed', async () => {
    const first = await idOf('张三', idNumber);
    for (const typed of ['110105 19491231 002x', '１１０１０５１９４９１２３１００２Ｘ'])
      expect(await idOf('张　三', typed)).toBe(first);
  });

  it('are others under another name, in another organ, or without a number', async () => {
    const first = await idOf('李四', idNumber);
    expect(await idOf('李四光', idNumber)).not.toBe(first);
    expect(await idOf('李四', idNumber, 'b')).not.toBe(first);
    expect(await idOf('李四', null)).not.toBe(await idOf('李四', null));
    expect(await idOf('李四', ' ')).not.toBe(await idOf('李四', ' '));
  });

  it('keep the blanks between words of other scripts', async () => {
    expect(await idOf('Ann Marie', idNumber)).not.toBe(await idOf('AnnMarie', idNumber));
  });
});
