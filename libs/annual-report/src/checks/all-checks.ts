import { receivedEqualsHandled } from './c1-received-equals-handled.js';
import { totalOfResults } from './c2-total-of-results.js';
import { totalOfTypes } from './c3-total-of-types.js';
import { totalOfCases } from './c4-total-of-cases.js';
import { broughtForward } from './c5-brought-forward.js';
import { wholeNumbers } from './c6-whole-numbers.js';
import { blankCells } from './c7-blank-cells.js';
import { blankTotals } from './c8-blank-totals.js';
import { sectionTwoBalance } from './c9-section-two.js';
import { numbersInText } from './c10-numbers-in-text.js';
import { sumOfOrgans } from './c11-sum-of-organs.js';
import { pendingCases } from './c12-pending-cases.js';
import { lettersBehindResults } from './c13-letters.js';
import { headings } from './c14-headings.js';
import type { Check } from './check.js';

/** 勾稽关系 C1–C14, in their order. */
export const allChecks: readonly Check[] = [
  receivedEqualsHandled,
  totalOfResults,
  totalOfTypes,
  totalOfCases,
  broughtForward,
  wholeNumbers,
  blankCells,
  blankTotals,
  sectionTwoBalance,
  numbersInText,
  sumOfOrgans,
  pendingCases,
  lettersBehindResults,
  headings,
];
