import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { why } from '../bodies.js';
import { type CorrectableFact, correctableFact } from '../correctable.js';
import { correctionFault } from '../correction-value.js';
import { factOf } from '../evolve-correction.js';
import { followingCorrections } from '../following-corrections.js';
import { accept, during, reject, requestDecision } from './define.js';

const needsPart = (fact: CorrectableFact) =>
  ['consultation', 'fee', 'review', 'litigation'].includes(fact.split('.')[0] ?? '');

/** Was, is, why: the wrong value stays readable in the log, everything derived follows the right one. */
export const correctFact = requestDecision({
  name: 'correct-fact',
  title: '更正事实',
  cites: '条例第四十五条',
  roles: ['承办', '审核', '管理'],
  body: z.object({
    fact: correctableFact,
    part: uuid.optional(),
    is: z.union([z.string().max(200), z.number()]),
    why,
  }),
  decide: during('standing', ({ fact, part, is, why }, request, { today }) => {
    if (needsPart(fact) && !part) return reject('part-missing', { fact });
    const was = factOf(request, fact, part);
    if (was === undefined) return reject('fact-absent', { fact });
    if (was === is) return reject('nothing-to-correct', { fact, is });
    const fault = correctionFault(fact, is, request, today);
    if (fault) return fault;
    const data = { fact, part, was, is, why, correctedOn: today };
    return accept(
      { type: 'FactCorrected', data },
      ...followingCorrections(data, request).map((following) => ({
        type: 'FactCorrected' as const,
        data: { ...following, why, correctedOn: today },
      })),
    );
  }),
});
