import type { LocalDate } from '@tracker/statute';
import { reject } from '../../kernel/decision.js';
import { sourceOfClosing } from '../closing-day.js';
import type { CorrectableFact } from '../correctable.js';
import type { KnownRequest } from '../state.js';
import { correctedCategoryFault } from './category-fault.js';
import { kindFault } from './kind-fault.js';
import { orderFault } from './order-fault.js';

/** Whether a corrected value is of its fact's kind and possible for this request. */
export const correctionFault = (
  fact: CorrectableFact,
  part: string | undefined,
  is: string | number,
  request: KnownRequest,
  today: LocalDate,
) => {
  const source = fact === 'closing.closedOn' ? sourceOfClosing(request) : null;
  if (source) return reject('correct-the-source', { fact, source });
  const fault = kindFault(fact, is, request, today);
  if (fault) return fault;
  if (fact === 'decision.category') return correctedCategoryFault(String(is), request, today);
  return fact.endsWith('On') ? orderFault(fact, part, String(is), request) : null;
};
