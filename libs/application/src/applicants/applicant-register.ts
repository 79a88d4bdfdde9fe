import type { KeyVault } from '@tracker/personal-data';
import { idFrom } from '@tracker/platform';

type Identity = {
  readonly applicantName?: string | undefined;
  readonly idNumber?: string | undefined;
};

/** Same identity number and name in one organ: the same applicant, one key, one erasure, one monthly count. */
export class ApplicantRegister {
  constructor(private readonly vault: KeyVault) {}

  /** The applicant's id; without an identity number nobody is taken for somebody else. */
  identify(organ: string, { applicantName, idNumber }: Identity, seed: string): Promise<string> {
    const proposed = idFrom('applicant', organ, seed);
    if (!idNumber) return Promise.resolve(proposed);
    const identity = `${idNumber.normalize('NFKC').toUpperCase()}\n${applicantName ?? ''}`;
    return this.vault.identify(organ, identity, proposed);
  }
}
