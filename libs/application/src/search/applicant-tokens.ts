import {
  nameBeginGrams,
  numberBeginGrams,
  sameNameGrams,
  sameNumberGrams,
} from './applicant-grams.js';
import type { SearchTokens } from './search-tokens.js';

/** Name and number of an applicant, as far as they are known or typed. */
export type ApplicantAsked = {
  readonly applicantName?: string | undefined;
  readonly idNumber?: string | undefined;
};

/**
 * What finds the papers of an applicant in the search index of an organ: one list of tokens for the
 * name and one for the number, a line has to hold all of either. What is found is confirmed by the
 * sealed text itself.
 */
export class ApplicantTokens {
  constructor(private readonly tokens: SearchTokens) {}

  /** Those whose name or number begins so; a number from its fourth sign on. */
  beginning(organ: string, { applicantName = '', idNumber = '' }: ApplicantAsked) {
    return this.all(organ, [nameBeginGrams(applicantName), numberBeginGrams(idNumber)]);
  }

  /** Those of just this name or just this number. */
  same(organ: string, { applicantName = '', idNumber = '' }: ApplicantAsked) {
    return this.all(organ, [sameNameGrams(applicantName), sameNumberGrams(idNumber)]);
  }

  private all(
    organ: string,
    asked: readonly (ReadonlySet<string> | null)[],
  ): Promise<readonly (readonly number[])[]> {
    const told = asked.filter((grams) => grams !== null);
    return Promise.all(told.map((grams) => this.tokens.of(organ, grams)));
  }
}
