import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { line, why } from '../bodies.js';
import { correctableFact } from '../correctable.js';
import { correctionFault } from '../correction/correction-fault.js';
import { factOf, needsPart, withFact } from '../correction/fact-path.js';
import { followingClosing } from '../correction/following-closing.js';
import { recordedByVerb } from '../correction/recorded-by-verb.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Was, is, why: the wrong value stays readable in the log, everything derived follows the right one. */
export const correctFact = requestDecision({
  name: 'correct-fact',
  title: '更正事实',
  cites: '条例第四十五条',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    fact: correctableFact,
    part: uuid.optional(),
    is: z.union([line, z.number()]),
    why,
  }),
  decide: during('standing', ({ fact, is, why, ...named }, request, { today, calendar }) => {
    const part = needsPart(fact) ? named.part : undefined;
    if (needsPart(fact) && !part) return reject('part-missing', { fact });
    const was = factOf(request, fact, part);
    if (was === undefined || (was === null && recordedByVerb(fact, request)))
      return reject('fact-absent', { fact });
    if (was === is) return reject('nothing-to-correct', { fact, is });
    const fault = correctionFault(fact, part, is, request, today);
    if (fault) return fault;
    const after = withFact(request, fact, part, is);
    const following = followingClosing(request, after, { why, today, calendar });
    if ('fault' in following) return following.fault;
    const data = { fact, part, was, is, why, correctedOn: today };
    return accept({ type: 'FactCorrected', data }, ...following.events);
  }),
});
