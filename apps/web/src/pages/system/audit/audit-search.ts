export type AuditSearch = {
  readonly organ?: string;
  readonly person?: string;
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
};

const day = /^\d{4}-\d\d-\d\d$/;
const text = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** The filter of the audit log, as the address holds it. */
export const auditSearch = (search: Record<string, unknown>): AuditSearch => {
  const organ = text(search.organ, /^[A-Za-z0-9._-]{1,64}$/);
  const person = text(search.person, /^.{1,200}$/);
  const action = text(search.action, /^[a-z0-9-]{1,60}$/);
  const from = text(search.from, day);
  const to = text(search.to, day);
  return {
    ...(organ && { organ }),
    ...(person && { person }),
    ...(action && { action }),
    ...(from && { from }),
    ...(to && { to }),
  };
};
