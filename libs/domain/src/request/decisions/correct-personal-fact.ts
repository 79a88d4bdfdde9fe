import { z } from 'zod';
import { freeText, why } from '../bodies.js';
import { personalField } from '../correctable.js';
import { accept, during, reject, requestDecision } from './define.js';

/** The shell hands in what stood there before (it alone can open the seal); was and is are sealed. */
export const correctPersonalFact = requestDecision({
  name: 'correct-personal-fact',
  title: '更正申请人信息',
  cites: '条例第四十五条',
  roles: ['窗口', '承办', '管理'],
  body: z.object({
    field: personalField,
    is: freeText.optional(),
    why,
    was: z.string().optional(),
  }),
  decide: during('standing', (body, _request, { today }) =>
    body.was === body.is
      ? reject('nothing-to-correct', { fact: body.field })
      : accept({ type: 'PersonalFactCorrected', data: { ...body, correctedOn: today } }),
  ),
});
