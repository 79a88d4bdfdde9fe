import type { CountedRequest } from '@tracker/annual-report';

/** What section three tells requests apart by, as the row keeps it. */
export const groupColumns = ({ applicantType, closing, voided }: CountedRequest) => ({
  applicantType,
  category: closing?.category ?? null,
  voided,
});
