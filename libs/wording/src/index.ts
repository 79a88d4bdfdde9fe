// What people read: one sentence a rejection, one a fact, names of fields and states. Chinese only.
export { fieldName } from './fields.js';
export { problemText } from './problem-text.js';
export { requestProblems, type Wording } from './request-problems.js';
export { shellProblems } from './shell-problems.js';
