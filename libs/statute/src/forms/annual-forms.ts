import type { FormId } from '../decision/result-row.js';
import type { AnnualForm, SectionFourForm } from './annual-form.js';
import { rows2019, rows2021 } from './row-labels.data.js';
import { sectionThree } from './section-three.js';
import { sectionTwo2019, sectionTwo2021 } from './section-two.data.js';

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

const sectionFour: SectionFourForm = {
  columns: ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  groups: [
    { key: 'review', label: '行政复议', levels: ['行政复议'] },
    { key: 'direct-suit', label: '未经复议直接起诉', levels: ['行政诉讼', '未经复议直接起诉'] },
    { key: 'suit-after-review', label: '复议后起诉', levels: ['行政诉讼', '复议后起诉'] },
  ],
};

/** The two forms of the annual report that are in use, as data. */
export const annualForms: Readonly<Record<FormId, AnnualForm>> = {
  '2019': {
    id: '2019',
    cites: '国办公开办函〔2019〕60号',
    headings,
    sectionTwo: sectionTwo2019,
    sectionThree: sectionThree(rows2019),
    sectionFour,
  },
  '2021': {
    id: '2021',
    cites: '国办公开办函〔2021〕30号',
    headings,
    sectionTwo: sectionTwo2021,
    sectionThree: sectionThree(rows2021),
    sectionFour,
  },
};

/** The form a report of a year is printed in unless told otherwise: 2019 up to the year 2020, then 2021. */
export const defaultForm = (year: number): FormId => (year <= 2020 ? '2019' : '2021');
