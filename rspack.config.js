/** Keep `import.meta.url` alive in the bundles: a build that is moved must still find its PostgreSQL binaries. */
export default (options) => ({
  ...options,
  module: {
    ...options.module,
    parser: {
      ...options.module?.parser,
      javascript: { ...options.module?.parser?.javascript, importMeta: false },
    },
  },
});
