import { annualForms } from '@tracker/statute';
import type { CellPlace } from '../official/places.js';
import type { FormId } from '../queries.js';

/** What is counted in a row, so that nobody need guess why a request stands in it. */
export const cellMeaning = (form: FormId, { section, row }: CellPlace): string => {
  if (section === 'four')
    return '本年12月31日以前受理、本年1月1日以前没有审结的案件；12月31日以前审结的计入其结果，其余为尚未审结。';
  const kind = annualForms[form].sectionThree.rows[row - 1]?.kind;
  switch (kind) {
    case 'received':
      return '收到日期在本年的申请。';
    case 'brought-forward':
      return '上年12月31日以前收到、到上年年底没有办结的申请。';
    case 'carried-forward':
      return '12月31日以前收到、到年底没有办结的申请；与下一年度的“上年结转”是同一批申请。';
    case 'total':
      return '办结日期在本年的申请，各办理结果的合计。';
    default:
      return '办结日期在本年、办理结果为这一项的申请，不论何时收到。每件只计一项。';
  }
};
