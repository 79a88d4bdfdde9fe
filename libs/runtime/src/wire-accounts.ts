import {
  Audit,
  Credentials,
  FirstSetup,
  OwnAccount,
  SecondFactor,
  Sessions,
  SignIn,
  SignInAttempts,
  Staff,
} from '@tracker/application';
import type { KeyVault } from '@tracker/personal-data';
import type { Clock } from '@tracker/platform';
import type pg from 'pg';

/** What has to do with who somebody is. */
export const wireAccounts = (pool: pg.Pool, vault: KeyVault, clock: Clock, idleMinutes: number) => {
  const audit = new Audit(pool, clock);
  const attempts = new SignInAttempts(pool, vault);
  const secondFactor = new SecondFactor(pool, vault);
  const signIn = new SignIn(pool, attempts, secondFactor, audit);
  const sessions = new Sessions(pool, idleMinutes);
  return {
    audit,
    attempts,
    secondFactor,
    signIn,
    sessions,
    ownAccount: new OwnAccount(pool, signIn, sessions),
    credentials: new Credentials(pool),
    staff: new Staff(pool, attempts),
    setup: new FirstSetup(pool),
  };
};
