const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

const places = Array.from('东西南北中新旧上下高低长宽大小前后').flatMap((one) =>
  Array.from('河湖山岭桥塘庄坪湾口').flatMap((two) =>
    Array.from('一二三四五六七八九十').map((three) => `${one}${two}${three}村`),
  ),
);
const matters = [
  '征地补偿安置方案及其批准文件',
  '年度部门预算执行情况和决算报告',
  '建设用地规划许可证的审批材料',
  '房屋拆迁补偿协议的签订情况',
  '环境影响评价报告书及其批复',
  '政府采购合同和中标通知书',
  '行政处罚决定书及其执行情况',
  '低保对象评定的标准和名单',
] as const;
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const givens = '伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平刚';

/** What request `serial` of the benchmark asks for: every place in sixty, every matter in one of eight. */
export const descriptionOf = (serial: number): string =>
  `申请公开${placeOf(serial)}${2015 + (serial % 10)}年${pick(matters, serial)}。`;
export const placeOf = (serial: number): string => pick(places, serial * 7);
/** Who asks. */
export const applicantOf = (serial: number): string =>
  `${pick([...surnames], serial % 20_000)}${pick([...givens], Math.floor(serial / 16))}${pick([...givens], Math.floor(serial / 336))}`;
