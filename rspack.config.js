/**
 * The command line runs no Nest container; all it uses of Nest is what marks a class as a handler. That
 * little is packed in, which spares every command the loading of Nest and RxJS.
 */
const isCommandLine = ({ entry }) => /[\\/]apps[\\/]cli[\\/]/.test(String(entry));
const packedIn = /^@nestjs\/(?:cqrs|common)$/;

/** Without options, as a tool that only reads this file calls it, there is nothing to keep apart. */
const externalsOf = (options) =>
  options.externals?.map((external) => (asked, done) => {
    if (isCommandLine(options) && packedIn.test(asked.request)) done();
    else external(asked, done);
  });

/**
 * Keep `import.meta` alive in the bundles: a build that is moved must still find its PostgreSQL
 * binaries. Chunks are named by content, so that a program that runs during a rebuild still finds
 * the ones it was built with. No file of the libraries does anything by being imported, so a program
 * loads what it uses and not all that stands behind a front door: a command starts a fifth sooner.
 */
export default (options) => ({
  ...options,
  externals: externalsOf(options),
  output: { ...options.output, chunkFilename: 'chunks/[name].[contenthash].js' },
  optimization: {
    ...options.optimization,
    sideEffects: true,
    providedExports: true,
    usedExports: true,
  },
  module: {
    ...options.module,
    rules: [
      ...(options.module?.rules ?? []),
      { test: /[\\/]libs[\\/][^/]+[\\/]src[\\/]/, sideEffects: false },
      { test: /[\\/]node_modules[\\/]@nestjs[\\/](?:cqrs|common)[\\/]/, sideEffects: false },
    ],
    parser: {
      ...options.module?.parser,
      javascript: { ...options.module?.parser?.javascript, importMeta: false },
    },
  },
});
