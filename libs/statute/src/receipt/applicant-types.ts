export const applicantTypeCodes = [
  'natural-person',
  'business',
  'research',
  'public-welfare',
  'legal-services',
  'other',
] as const;

export type ApplicantTypeCode = (typeof applicantTypeCodes)[number];

export type ApplicantType = {
  readonly code: ApplicantTypeCode;
  readonly label: string;
  /** Column of section three, from 0. */
  readonly column: number;
  readonly cites: string;
};

const labels: Record<ApplicantTypeCode, string> = {
  'natural-person': '自然人',
  business: '商业企业',
  research: '科研机构',
  'public-welfare': '社会公益组织',
  'legal-services': '法律服务机构',
  other: '其他',
};

/** The six types of applicant, in the order of the form's columns. */
export const applicantTypes: readonly ApplicantType[] = applicantTypeCodes.map((code, column) => ({
  code,
  label: labels[code],
  column,
  cites: '国办公开办函〔2019〕60号、〔2021〕30号',
}));

/** The type that a ledger's word names, or undefined. */
export const applicantTypeNamed = (label: string): ApplicantType | undefined =>
  applicantTypes.find((type) => type.label === label.trim());
