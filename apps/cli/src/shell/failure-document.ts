import { jsonOf } from './answer.js';
import type { CliFailure } from './failure.js';

/** The value of an option as it stands on the command line, `--option value` or `--option=value`. */
const after = (argv: readonly string[], option: string): string | null => {
  const at = argv.indexOf(option);
  if (at >= 0) return argv[at + 1] ?? null;
  return argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1) ?? null;
};

/** Commands whose readers expect their usual document whatever happens. */
const usual: Readonly<Record<string, (argv: readonly string[]) => object>> = {
  'import-ledger': (argv) => ({
    organ: after(argv, '--organ'),
    read: 0,
    imported: 0,
    unchanged: 0,
    rejected: [],
    warnings: [],
    unknownColumns: [],
  }),
  verify: () => ({ ok: false, events: 0, position: null, firstDifference: null }),
};

/** The JSON that goes with the exit codes 1 and 2. */
export const failureDocument = (
  argv: readonly string[],
  { code, message, facts }: CliFailure,
): string => jsonOf({ ...usual[argv[0] ?? '']?.(argv), error: { code, message, facts } });
