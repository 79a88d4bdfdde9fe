import { emptyForm, type TextField } from './form-values.js';
import { bodyOf } from './order-of-form.js';
import { tidied } from './tidy.js';

const form = emptyForm('2026-03-10');
const kept = (field: TextField, text: string, more: Partial<typeof form> = {}): string =>
  tidied(field, { ...form, ...more, [field]: text });

describe('What was copied into a form', () => {
  it.each<[TextField, string, string]>([
    ['idNumber', ' １１０１０１ １９９００３０７　００１ｘ\n', '11010119900307001X'],
    ['idNumber', "'110101199003070011", '110101199003070011'],
    ['mailNumber', 'ems 1234 5678 9', 'EMS123456789'],
    ['phone', '１３８－００１３－８０００\t', '138-0013-8000'],
    ['email', ' zhang＠example.com\u200b ', 'zhang@example.com'],
    ['applicantName', ' 张　三\n', '张三'],
    ['applicantName', '买买提·艾力 𠮷', '买买提·艾力𠮷'],
    ['applicantName', 'John  Smith', 'John Smith'],
    ['contactPerson', '\u202a李　四\u202c', '李四'],
    ['address', '城北路\t8号\r\n2单元', '城北路 8号 2单元'],
    ['description', '"第一行\r\n第二行""引号"""', '第一行\n第二行"引号"'],
    ['description', '"只有一行"', '"只有一行"'],
    ['remark', '\n第一行\n\n  第二行 \n', '第一行\n\n  第二行'],
  ])('of %s %j is kept as %j', (field, text, expected) => {
    expect(kept(field, text)).toBe(expected);
  });

  it('keeps a blank inside the name of an organisation', () => {
    const organisation = { applicantType: 'business' } as const;
    expect(kept('applicantName', '某某公司　 上海分公司', organisation)).toBe(
      '某某公司 上海分公司',
    );
  });

  it('goes to the server tidied', () => {
    const typed = { ...form, applicantName: '张　三', idNumber: '１１０１ 01', phone: ' \n' };
    expect(bodyOf(typed)).toMatchObject({ applicantName: '张三', idNumber: '110101' });
    expect(bodyOf(typed)).not.toHaveProperty('phone');
  });
});
