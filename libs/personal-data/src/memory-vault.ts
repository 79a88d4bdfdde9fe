import { createHmac, randomBytes } from 'node:crypto';
import { KeyDestroyed, type KeyVault } from './vault.js';

/** A vault for tests: the same rules, nothing kept. */
export const memoryVault = (): KeyVault => {
  const keys = new Map<string, Buffer | null>();
  const identities = new Map<string, string>();
  const hmacKey = randomBytes(32);
  const digest = async (text: string) => createHmac('sha256', hmacKey).update(text).digest('hex');
  return {
    provide: async (ids) =>
      new Map(
        ids.map((id) => {
          const known = keys.get(id);
          if (known === null) throw new KeyDestroyed(id);
          const key = known ?? randomBytes(32);
          keys.set(id, key);
          return [id, key];
        }),
      ),
    find: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const key = keys.get(id);
          return key ? [[id, key] as const] : [];
        }),
      ),
    destroy: async (id) => {
      const existed = Boolean(keys.get(id));
      keys.set(id, null);
      for (const [identity, applicant] of identities)
        if (applicant === id) identities.delete(identity);
      return existed;
    },
    identify: async (organ, claims) => {
      const applicants: string[] = [];
      for (const { identity, proposedId } of claims) {
        const entry = `${organ}
${await digest(identity)}`;
        const applicant = identities.get(entry) ?? proposedId;
        identities.set(entry, applicant);
        applicants.push(applicant);
      }
      return applicants;
    },
    digest,
  };
};
