import { annualForms } from '@tracker/statute';
import type { Check, Finding } from './check.js';

const whole = (figures: Readonly<Record<string, string>>, key: string): number | null => {
  const text = figures[key];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
};

/** C9: of what was issued, 现行有效 = last year's 现行有效 + 制发 − 废止 (2021 form). */
export const sectionTwoBalance: Check = {
  id: 'C9',
  level: 'warning',
  judge: ({ sectionTwo }) => {
    if (!sectionTwo) return { unjudged: '没有第二部分的数据，无法核对' };
    const { now, previous } = sectionTwo;
    if (now.form !== '2021') return { unjudged: '2019年表式没有现行有效件数，无法核对' };
    if (previous?.form !== '2021')
      return { unjudged: '没有上一年度第二部分（2021年表式）的数据，无法核对' };
    const [block] = annualForms['2021'].sectionTwo;
    return (block?.rows ?? []).flatMap(({ key, label }): Finding[] => {
      const at = (column: string) => `${block?.item}.${key}.${column}`;
      const before = whole(previous.figures, at('inForce'));
      const issued = whole(now.figures, at('issued'));
      const repealed = whole(now.figures, at('repealed'));
      const inForce = whole(now.figures, at('inForce'));
      if (before === null || issued === null || repealed === null || inForce === null) return [];
      if (before + issued - repealed === inForce) return [];
      const sum = `上年${before}件加制发${issued}件减废止${repealed}件为${before + issued - repealed}件`;
      return [{ where: `二/${key}/inForce`, detail: `“${label}”现行有效${inForce}件，${sum}` }];
    });
  },
};
