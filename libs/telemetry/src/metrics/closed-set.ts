/** Takes a value only when it is one of these; what else comes, whatever it may hold, is `other`. */
export const closedSet = (values: Iterable<string>): ((value: string) => string) => {
  const known = new Set(values);
  return (value) => (known.has(value) ? value : 'other');
};

const methods = closedSet(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The method of a request, of those that there are. */
export const methodLabel = (method: string): string => methods(method);

/** `2xx` … `5xx`; `aborted` where the caller went away before the answer. */
export const statusLabel = (status: number, finished: boolean): string => {
  if (!finished) return 'aborted';
  return status >= 100 && status < 600 ? `${Math.floor(status / 100)}xx` : 'other';
};
