import { type ApplicantAsked, searchable, undotted } from '@tracker/application';
import type { OpenedPaper } from './opened-papers.js';

/** One applicant of the organ, as the latest of the papers tells. */
export type KnownApplicant = {
  readonly applicantId: string;
  readonly latest: OpenedPaper;
  /** This and whoever else is shown as the same one: without a number every paper has an id of its own. */
  readonly applicantIds: readonly string[];
};

/** A number is asked for by its beginning, but not by so little that it could be anybody's. */
const numberFrom = 4;

const matches = (
  { personal }: OpenedPaper,
  { applicantName = '', idNumber = '' }: ApplicantAsked,
): boolean => {
  // 阿依古丽买买提 is who was registered as 阿依古丽·买买提.
  const [name, number] = [undotted(applicantName), searchable(idNumber)];
  return (
    (name !== '' && undotted(personal.applicantName ?? '').startsWith(name)) ||
    ([...number].length >= numberFrom && searchable(personal.idNumber ?? '').startsWith(number))
  );
};

/** Whom a clerk takes for one and the same: of this number, else of this name and telephone. */
const shownAs = ({ applicantId, applicantType, personal }: OpenedPaper): string =>
  personal.idNumber
    ? `${applicantId}`
    : [applicantType, searchable(personal.applicantName ?? ''), personal.phone ?? ''].join('\n');

/** The applicants whose name or number begins as asked, in the order of the papers, each told once. */
export const knownApplicants = (
  papers: readonly OpenedPaper[],
  asked: ApplicantAsked,
  limit: number,
): readonly KnownApplicant[] => {
  const found = new Map<string, KnownApplicant>();
  for (const paper of papers) {
    const { applicantId } = paper;
    if (applicantId === null || !matches(paper, asked)) continue;
    const shown = shownAs(paper);
    const known = found.get(shown);
    if (!known) found.set(shown, { applicantId, latest: paper, applicantIds: [applicantId] });
    else if (!known.applicantIds.includes(applicantId))
      found.set(shown, { ...known, applicantIds: [...known.applicantIds, applicantId] });
  }
  return [...found.values()].slice(0, limit);
};
