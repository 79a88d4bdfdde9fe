export { order, type SpecifiedDecider, type SpecifiedVerb, specFor } from './decisions.js';
export { type TestDatabase, testDatabase } from './postgres.js';
export { describeWith, findProgram, type Program } from './programs.js';
