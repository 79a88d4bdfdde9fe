/** Keys of applicants and organs, kept outside the log. A destroyed key never comes back. */
export interface KeyVault {
  /** The key of this id, made durable before it is returned. Throws `KeyDestroyed` for an erased one. */
  provide(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** The keys that still exist among these ids. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Destroys a key and everything that leads to its applicant; true if there was one. */
  destroy(id: string): Promise<boolean>;
  /** The applicant of this identity in the organ, the proposed id when it is new. */
  identify(organ: string, identity: string, proposedId: string): Promise<string>;
  /** Keyed digest of a text, for comparing without keeping it. */
  digest(text: string): Promise<string>;
}

export class KeyDestroyed extends Error {
  constructor(readonly keyId: string) {
    super(`The key ${keyId} was destroyed.`);
  }
}

export const organKeyId = (organ: string) => `organ-${organ}`;
