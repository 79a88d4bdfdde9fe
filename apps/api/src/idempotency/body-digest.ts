import { canonicalJson } from '@tracker/event-store';
import type { KeyVault } from '@tracker/personal-data';

/** Keyed digest of a body in canonical form: order of keys and blanks make no other body. */
export const bodyDigest = (vault: KeyVault, body: unknown): Promise<string> =>
  vault.digest(`idempotency\n${canonicalJson((body ?? null) as never)}`);
