import { importedEvents } from '../imported-events.js';
import { importedFacts } from '../imported-facts.js';
import { accept, reject, requestDecision } from './define.js';

/** Takes a judged ledger row in as events; nothing but a taken number stands in its way. */
export const importRequest = requestDecision({
  name: 'import-request',
  title: '导入台账',
  cites: '条例第四十五条',
  roles: ['管理'],
  body: importedFacts,
  decide: (facts, state, context) =>
    state.life === 'unknown'
      ? accept(...importedEvents(facts, context))
      : reject('number-taken', { number: facts.number }),
});
