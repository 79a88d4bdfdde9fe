/**
 * Keep `import.meta` alive in the bundles: a build that is moved must still find its PostgreSQL
 * binaries. Chunks are named by content, so that a program that runs during a rebuild still finds
 * the ones it was built with.
 */
export default (options) => ({
  ...options,
  output: { ...options.output, chunkFilename: 'chunks/[name].[contenthash].js' },
  module: {
    ...options.module,
    parser: {
      ...options.module?.parser,
      javascript: { ...options.module?.parser?.javascript, importMeta: false },
    },
  },
});
