import type { KeyVault } from '@tracker/personal-data';
import { idFrom } from '@tracker/platform';

export type Applicant = {
  readonly applicantName?: string | null | undefined;
  readonly idNumber?: string | null | undefined;
  /** What the id is made of when nobody of this identity is known. */
  readonly seed: string;
};

/** Same identity number and name in one organ: the same applicant, one key, one erasure, one monthly count. */
export class ApplicantRegister {
  constructor(private readonly vault: Pick<KeyVault, 'identify'>) {}

  /** The applicants' ids, in their order; without an identity number nobody is taken for somebody else. */
  async identify(organ: string, applicants: readonly Applicant[]): Promise<readonly string[]> {
    const claims = applicants.map(({ seed, ...applicant }) => ({
      identity: identityOf(applicant),
      proposedId: idFrom('applicant', organ, seed),
    }));
    const told = claims.filter((claim): claim is Told => claim.identity !== null);
    if (told.length === 0) return claims.map(({ proposedId }) => proposedId);
    const found = await this.vault.identify(organ, told);
    const byProposal = new Map(told.map(({ proposedId }, index) => [proposedId, found[index]]));
    return claims.map(({ proposedId }) => byProposal.get(proposedId) ?? proposedId);
  }
}

type Told = { readonly identity: string; readonly proposedId: string };

/** Blanks in a number, and between the characters of a Chinese name, tell nobody apart. */
const identityOf = ({ applicantName, idNumber }: Omit<Applicant, 'seed'>): string | null => {
  const number = idNumber?.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  const name = applicantName?.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  return number ? `${number}\n${name ?? ''}` : null;
};
