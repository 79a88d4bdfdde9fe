/** The handler of requests that nobody has been given, as a filter names it. */
export const nobody = '未分办';
