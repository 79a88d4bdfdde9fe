// Who may sign in, with what, and for how long: rules without a store.
export { accountName, accountOf } from './account-name.js';
export { type LockKind, lockRules, lockSeconds } from './lock-out.js';
export {
  longestPassword,
  normalPassword,
  type PasswordOwner,
  passwordFaults,
  shortestPassword,
} from './password-rules.js';
export {
  lastAtWork,
  longestSessionHours,
  type SessionTimes,
  sessionIsOver,
} from './session-life.js';
