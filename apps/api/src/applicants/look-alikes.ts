import { type ApplicantAsked, searchable } from '@tracker/application';
import type { OpenedPaper } from './opened-papers.js';
import { alikeFrom, similarity } from './similarity.js';

export type LookAlike = { readonly paper: OpenedPaper; readonly similarity: number };

/** The same number is the same applicant; without one on either paper the same name is taken for it. */
const sameApplicant = (
  { personal }: OpenedPaper,
  { applicantName, idNumber }: ApplicantAsked,
): boolean => {
  const [known, given] = [searchable(personal.idNumber ?? ''), searchable(idNumber ?? '')];
  if (known !== '' && given !== '') return known === given;
  const name = searchable(applicantName ?? '');
  return name !== '' && searchable(personal.applicantName ?? '') === name;
};

/** The papers of the applicant of a new one. */
export const papersOf = (
  papers: readonly OpenedPaper[],
  asked: ApplicantAsked,
): readonly OpenedPaper[] => papers.filter((paper) => sameApplicant(paper, asked));

/** Those among them that ask for much the same, the most alike first. Nobody is refused for it. */
export const alikeAmong = (
  papers: readonly OpenedPaper[],
  description: string,
  limit: number,
): readonly LookAlike[] =>
  papers
    .map((paper) => ({
      paper,
      similarity: similarity(description, paper.personal.description ?? ''),
    }))
    .filter((one) => one.similarity >= alikeFrom)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit);
