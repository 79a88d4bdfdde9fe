/** Keys of applicants and organs, kept outside the log. A destroyed key never comes back. */
export interface KeyVault {
  /** The key of this id, made durable before it is returned. Throws `KeyDestroyed` for an erased one. */
  provide(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** The keys that still exist among these ids. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Destroys a key and everything that leads to its applicant; true if there was one. */
  destroy(id: string): Promise<boolean>;
  /** The applicant of each identity in the organ, in their order; the proposed id where one is new. */
  identify(organ: string, claims: readonly IdentityClaim[]): Promise<readonly string[]>;
  /** Keyed digest of a text, for comparing without keeping it. */
  digest(text: string): Promise<string>;
}

/** An identity (clear text, never kept) and the id it gets unless the organ knows it already. */
export type IdentityClaim = { readonly identity: string; readonly proposedId: string };

export class KeyDestroyed extends Error {
  constructor(readonly keyId: string) {
    super(`The key ${keyId} was destroyed.`);
  }
}

export const organKeyId = (organ: string) => `organ-${organ}`;
