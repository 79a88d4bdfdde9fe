/** One jest for every level: `.spec` is pure, `.int.spec` meets PostgreSQL, `test/*.story.spec` lives a whole job. */
const ours = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
const reactive = {
  parser: { syntax: 'typescript', tsx: true },
  transform: { react: { runtime: 'automatic' } },
};
const esModules = [
  '@nestjs',
  '@noble/ciphers',
  'file-type',
  'uid',
  'load-esm',
  'iterare',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  '@tokenizer',
  'uuid',
  'openid-client',
  'oauth4webapi',
  'jose',
].join('|');

/**
 * Handed to every module as its own: jest's context answers for each use of a global by a slow detour, a
 * tenth of the time of suites that reckon. Only what no test replaces: `Date` and timers have to be looked up.
 */
const plainGlobals = [
  ...['Array', 'BigInt', 'Boolean', 'Error', 'Intl', 'JSON', 'Map', 'Math', 'Number', 'Object'],
  ...['RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'WeakMap'],
];

export default {
  testEnvironment: 'node',
  rootDir: '.',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', ours],
    '^.+\\.tsx$': ['@swc/jest', { ...ours, jsc: { ...ours.jsc, ...reactive } }],
    '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  moduleNameMapper: {
    '^@tracker/domain/events$': '<rootDir>/libs/domain/src/events.ts',
    '^@tracker/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  sandboxInjectedGlobals: plainGlobals,
  testTimeout: 60_000,
  maxWorkers: 2,
};
