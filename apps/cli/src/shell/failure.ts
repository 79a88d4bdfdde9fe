import { problemText } from '@tracker/wording';

export type FailureFacts = Readonly<Record<string, unknown>>;

type Options = ErrorOptions & { readonly exitCode?: number; readonly facts?: FailureFacts };

/** A command that ends without its result: 1 = refused and nothing changed, 2 = called wrongly. */
export class CliFailure extends Error {
  readonly exitCode: number;
  readonly facts: FailureFacts;

  constructor(
    readonly code: string,
    message: string,
    { exitCode = 1, facts = {}, cause }: Options = {},
  ) {
    super(message, { cause });
    this.name = 'CliFailure';
    this.exitCode = exitCode;
    this.facts = facts;
  }
}

/** Files that cannot be read for what they should be, whoever found out. */
const unreadableNames = new Set(['LedgerError', 'MalformedTableError', 'PublishedReportError']);
const unreadableCodes = new Set([
  ...['backup-unreadable', 'backup-incomplete'],
  ...['log-file-unreadable', 'log-file-incomplete'],
]);

type Told = Error & { readonly code: string; readonly facts: FailureFacts };

/** Our libs name what they refuse by code and facts and word it in Chinese themselves. */
const isTold = (error: Error): error is Told =>
  'code' in error &&
  typeof error.code === 'string' &&
  'facts' in error &&
  typeof error.facts === 'object';

type Rejected = Error & { readonly rejection: Parameters<typeof problemText>[0] };

const isRejected = (error: Error): error is Rejected =>
  'rejection' in error && typeof error.rejection === 'object';

/** Any error as a failure with a sentence for the person; bugs become `unexpected` with their cause. */
export const failureOf = (error: unknown): CliFailure => {
  if (error instanceof CliFailure) return error;
  if (error instanceof Error && isRejected(error)) {
    const { code, facts } = error.rejection;
    return new CliFailure(code, problemText(error.rejection), { facts, cause: error });
  }
  if (error instanceof Error && isTold(error)) {
    const unreadable = unreadableNames.has(error.name) || unreadableCodes.has(error.code);
    const { code, message, facts } = error;
    return new CliFailure(code, message, { exitCode: unreadable ? 2 : 1, facts, cause: error });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new CliFailure('unexpected', `程序出错：${reason}`, { facts: { reason }, cause: error });
};
