import { hash as argonHash, type Options, verify } from '@node-rs/argon2';
import { normalPassword } from '@tracker/domain';

/** OWASP: Argon2id with 19 MiB, two passes, one lane. The enum of the package has no value at run time. */
const owasp: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** Four at a time: a flood of attempts must not take the memory of the machine. */
const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};

/** What is stored of a password. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => argonHash(normalPassword(password), owasp));

let nobodys: Promise<string> | null = null;

/** Whether it is the password. Where there is none, the same work is done for nothing. */
export const passwordFits = async (stored: string | null, password: string): Promise<boolean> => {
  nobodys ??= hashPassword('the password of nobody');
  const against = stored ?? (await nobodys);
  const fits = await inTurn(() => verify(against, normalPassword(password)));
  return fits && stored !== null;
};
