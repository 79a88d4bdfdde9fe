// What people read: one sentence a rejection, one a fact, names of fields and states. Chinese only.
export { type AlarmFacts, alarmText } from './alarm-text.js';
export { calendarProblems } from './calendar-problems.js';
export { type CheckHelp, checkHelp } from './check-help.js';
export { eventSentence, eventSentences } from './event-sentences.js';
export { fieldName } from './fields.js';
export * from './labels.js';
export { limitHelp } from './limit-help.js';
export { type SettingHelp, settingHelps } from './organ-settings.js';
export { problemCodes, problemText } from './problem-text.js';
export { reportProblems } from './report-problems.js';
export { requestProblems, type Wording } from './request-problems.js';
export { forfeitText } from './sentences/organ.js';
export { shellProblems } from './shell-problems.js';
export {
  certaintyLabel,
  colourLabel,
  supervisionLabel,
} from './supervision-labels.js';
export { verbHelp } from './verb-help.js';
