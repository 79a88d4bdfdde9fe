import { z } from 'zod';

const pattern = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

/** The one spelling of a login name: lower case, without blanks around it. */
export const accountOf = (typed: string): string => typed.trim().normalize('NFKC').toLowerCase();

/** A login name, unique in the installation whatever its case. */
export const accountName = z
  .string()
  .max(200)
  .transform(accountOf)
  .pipe(z.string().regex(pattern, '应为 2 至 64 个字母、数字或者 . _ @ -，以字母或数字开头'));
