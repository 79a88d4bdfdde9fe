const applicantTypes = [
  'natural-person',
  'business',
  'research',
  'public-welfare',
  'legal-services',
  'other',
] as const;

export type ListSearch = {
  readonly handler?: string;
  readonly applicantType?: (typeof applicantTypes)[number];
  readonly category?: string;
  readonly closedFrom?: string;
  readonly closedTo?: string;
  readonly within?: number;
};

const day = /^\d{4}-\d\d-\d\d$/;
const isDay = (value: unknown): value is string => typeof value === 'string' && day.test(value);

/** The filter of a list of 督办, as the address holds it. */
export const listSearch = (search: Record<string, unknown>): ListSearch => {
  const { handler, applicantType, category, closedFrom, closedTo, within } = search;
  const type = applicantTypes.find((one) => one === applicantType);
  return {
    ...(typeof handler === 'string' && handler !== '' && { handler }),
    ...(type && { applicantType: type }),
    ...(typeof category === 'string' && category !== '' && { category }),
    ...(isDay(closedFrom) && { closedFrom }),
    ...(isDay(closedTo) && { closedTo }),
    ...(Number.isInteger(within) && { within: Number(within) }),
  };
};
