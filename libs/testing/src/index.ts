export { type TestDatabase, testDatabase } from './postgres.js';
