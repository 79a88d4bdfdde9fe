/** A reader that closed the pipe, like `head`, wants no more: that is no failure of ours. */
const tolerate = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
};
tolerate(process.stdout);
tolerate(process.stderr);

/** Resolves when the last byte was handed over, or nobody reads any more. */
export const writeOutput = (text: string): Promise<void> =>
  text === ''
    ? Promise.resolve()
    : new Promise((resolve) => {
        process.stdout.write(text, () => resolve());
      });

export const writeError = (text: string): void => {
  process.stderr.write(text);
};

const lingering = 3_000;

/** Lets the process end by itself; what should be closed and is not does not keep it for ever. */
export const endProcess = (exitCode: number): void => {
  process.exitCode = exitCode;
  setTimeout(() => process.exit(), lingering).unref();
};
