import type { RegistrationBody } from '@tracker/application';
import type { Chance } from './chance.js';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗'];
const givenNames = ['建国', '秀英', '志强', '桂兰', '小明', '晓燕', '海涛', '丽娟', '文博', '雨晴'];
const streets = ['人民路', '建设街', '解放大道', '新华巷', '滨河路'];
const companies = ['远达建筑工程有限公司', '宏图置业有限公司', '青禾农业发展有限公司'];
const bodies = {
  business: companies,
  research: ['市城乡规划研究院', '大学公共管理研究中心'],
  'public-welfare': ['绿色家园环保协会'],
  'legal-services': ['明理律师事务所', '正衡律师事务所'],
  other: ['临江小区业主委员会'],
} as const;

// biome-ignore format: a table is read by column
const subjects = [
  '城东片区征地补偿安置方案及其批准文件',
  '2023年度老旧小区改造项目资金使用情况',
  '某某路拓宽工程的用地红线图和批复',
  '公租房分配名单及轮候规则',
  '临江小区二期工程竣工验收备案材料',
  '本市机动车停车收费标准的制定依据',
  '教育局2022年中小学招生计划批复',
  '污水处理厂排放监测数据（近三年）',
  '村集体土地确权登记的档案材料',
  '食品安全抽检不合格企业名单及处罚决定',
  '行政执法人员名录及执法证编号',
  '社会保险费征缴的会议纪要',
] as const;

type Applicant = Pick<
  RegistrationBody,
  'applicantType' | 'applicantName' | 'idType' | 'idNumber' | 'phone' | 'address' | 'description'
>;

/** An invented applicant with an invented matter; identity numbers are of no real person (area code 000000). */
export const demoApplicant = (chance: Chance, serial: number): Applicant => {
  const applicantType = chance.weighted<RegistrationBody['applicantType']>([
    ['natural-person', 78],
    ['business', 10],
    ['legal-services', 5],
    ['public-welfare', 2],
    ['research', 2],
    ['other', 3],
  ]);
  const person = `${chance.of(surnames)}${chance.of(givenNames)}`;
  const name = applicantType === 'natural-person' ? person : chance.of(bodies[applicantType]);
  return {
    applicantType,
    applicantName: name,
    idType: applicantType === 'natural-person' ? '居民身份证' : '统一社会信用代码',
    idNumber: `000000${String(19500101 + (serial % 400) * 10_000 + (serial % 28))}${String(serial % 10_000).padStart(4, '0')}`,
    phone: `1390000${String(serial % 10_000).padStart(4, '0')}`,
    address: `某市${chance.of(streets)}${chance.between(1, 300)}号`,
    description: `申请公开：${chance.of(subjects)}。`,
  };
};
