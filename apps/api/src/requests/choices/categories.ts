import { categoryFault, otherClosingFault } from '@tracker/domain';
import {
  annualForms,
  categoriesToChoose,
  type DecisionCategory,
  type LocalDate,
  reasonOfCategory,
} from '@tracker/statute';

/** A request that has had every letter, so that only the category itself is judged. */
const everyLetter = {
  number: '',
  supplements: [{ noticeOn: '2019-05-15', periodEndsOn: null, receivedOn: null }],
  reasonsNoticeOn: '2019-05-15',
} as const;
const noLetter = { number: '', supplements: [], reasonsNoticeOn: null } as const;

const needOf = (code: string, on: LocalDate): 'supplement' | 'reasons' | null => {
  const fault = categoryFault(code, on, noLetter)?.rejection.code;
  if (fault === 'supplement-never-requested') return 'supplement';
  return fault === 'reasons-never-requested' ? 'reasons' : null;
};

const levelsOf = (row: string): readonly string[] =>
  annualForms['2021'].sectionThree.rows.find(({ key }) => key === row)?.levels ?? [];

const shown = (category: DecisionCategory, on: LocalDate) => {
  const { code, label, article, help, row } = category;
  const [, group = '', ...rest] = levelsOf(row);
  return {
    code,
    label,
    article,
    help,
    row,
    group,
    rowLabel: [group, ...rest].join('｜'),
    reason: reasonOfCategory(category),
    needs: needOf(code, on),
    usedBy: [
      ...(categoryFault(code, on, everyLetter) ? [] : (['record-decision'] as const)),
      ...(otherClosingFault(code, on) ? [] : (['close-otherwise'] as const)),
    ],
  };
};

/** The categories that an officer may choose on a day, in the order of the annual form. */
export const categoryChoices = (on: LocalDate) =>
  categoriesToChoose(on)
    .map((category) => shown(category, on))
    .filter(({ usedBy }) => usedBy.length > 0);
