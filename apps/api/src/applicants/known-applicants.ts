import type { OpenedPaper } from './opened-papers.js';

/** One applicant of the organ, as the latest of the papers tells. */
export type KnownApplicant = {
  readonly applicantId: string;
  readonly latest: OpenedPaper;
  /** How many of the papers looked at are theirs. */
  readonly requests: number;
};

export type Asked = {
  readonly applicantName?: string | undefined;
  readonly idNumber?: string | undefined;
};

const plain = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** A number is asked for by its beginning, but not by so little that it could be anybody's. */
const numberFrom = 4;

const matches = ({ personal }: OpenedPaper, name: string, number: string): boolean =>
  (name !== '' && plain(personal.applicantName).startsWith(name)) ||
  (number.length >= numberFrom && plain(personal.idNumber).startsWith(number));

/** The applicants whose name or number begins as asked, who came last first; `papers` come latest first. */
export const knownApplicants = (
  papers: readonly OpenedPaper[],
  asked: Asked,
  limit: number,
): readonly KnownApplicant[] => {
  const [name, number] = [plain(asked.applicantName), plain(asked.idNumber)];
  const found = new Map<string, KnownApplicant>();
  for (const paper of papers) {
    const { applicantId } = paper;
    if (applicantId === null || !matches(paper, name, number)) continue;
    const known = found.get(applicantId);
    found.set(
      applicantId,
      known
        ? { ...known, requests: known.requests + 1 }
        : { applicantId, latest: paper, requests: 1 },
    );
  }
  return [...found.values()].slice(0, limit);
};
