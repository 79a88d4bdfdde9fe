import { buildProgram } from './program.js';
import type { Answer } from './shell/answer.js';
import { type CliFailure, failureOf } from './shell/failure.js';
import { failureDocument } from './shell/failure-document.js';
import { endProcess, writeError, writeOutput } from './shell/streams.js';
import { usageFailure } from './shell/usage-failure.js';

const wantsJson = (argv: readonly string[]): boolean => argv.includes('--json');

const tellFailure = async (argv: readonly string[], failure: CliFailure): Promise<number> => {
  if (wantsJson(argv)) await writeOutput(`${failureDocument(argv, failure)}\n`);
  else writeError(`${failure.message}\n`);
  if (failure.cause instanceof Error && failure.code === 'unexpected')
    writeError(`${failure.cause.stack}\n`);
  return failure.exitCode;
};

const tellAnswer = async (argv: readonly string[], answer: Answer): Promise<number> => {
  const json = wantsJson(argv);
  await writeOutput(json ? `${answer.json}\n` : answer.text);
  if (answer.complaint && !json) writeError(`${answer.complaint}\n`);
  return answer.exitCode ?? 0;
};

/** Runs one command from its words to its exit code: 0 done, 1 refused, 2 called wrongly. */
export const runCommandLine = async (argv: readonly string[]): Promise<void> => {
  let answer: Answer | null = null;
  const program = buildProgram(async (work) => {
    answer = await work();
  });
  let exitCode = 0;
  try {
    // `--json` belongs to the commands; alone it still is a command line without a command.
    const words = argv.every((word) => word === '--json') ? [] : argv;
    await program.parseAsync(words, { from: 'user' });
    if (answer !== null) exitCode = await tellAnswer(argv, answer);
  } catch (error) {
    const failure = usageFailure(error) ?? failureOf(error);
    if (failure !== 'shown') exitCode = await tellFailure(argv, failure);
  }
  endProcess(exitCode);
};
