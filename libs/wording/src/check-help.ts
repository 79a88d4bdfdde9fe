export type CheckHelp = { readonly title: string; readonly text: string; readonly cites: string };

const form = '国办公开办函〔2021〕30号所附表格';

/** What each check of 勾稽关系 looks at and why, for whoever meets it on a screen. */
export const checkHelp: Readonly<Record<string, CheckHelp>> = {
  C1: {
    title: '收办平衡',
    text: '每一列中，第一项（本年新收）加第二项（上年结转），等于第三项（七）总计加第四项（结转下年度）。每件申请要么办结、要么结转，一件不多、一件不少。',
    cites: `${form}表头`,
  },
  C2: { title: '结果合计', text: '每一列中，（七）总计等于各办理结果之和。', cites: form },
  C3: { title: '申请人合计', text: '每一行中，总计等于六类申请人之和。', cites: form },
  C4: {
    title: '案件合计',
    text: '行政复议、未经复议直接起诉、复议后起诉各自的总计，等于结果维持、结果纠正、其他结果、尚未审结四项之和。',
    cites: form,
  },
  C5: {
    title: '上下年衔接',
    text: '本年第二项（上年结转）等于上一年度报告的第四项（结转下年度）。不一致的，更正记录；机关合并等原因造成的，报送时写明理由。',
    cites: form,
  },
  C6: { title: '非负整数', text: '第三、四部分只填非负整数，没有的填0。', cites: form },
  C7: { title: '空白格', text: '空白按0计，应当补填0。', cites: form },
  C8: { title: '空白合计', text: '各项已填而总计空白。', cites: form },
  C9: {
    title: '规范性文件衔接',
    text: '第二部分：现行有效件数等于上一年度现行有效件数加本年制发件数、减本年废止件数。',
    cites: `${form}；条例第二十条第一项`,
  },
  C10: {
    title: '文字与表格一致',
    text: '第一部分文字中的收到、受理、办结、结转、复议、诉讼件数，应与表格一致。“受理”可指新收，也可指新收加结转；复议、诉讼可含或者不含尚未审结。',
    cites: '条例第五十条',
  },
  C11: {
    title: '汇总一致',
    text: '汇总报告的每一格等于所属机关之和。本级报告不作此项核对。',
    cites: '条例第四十九条',
  },
  C12: {
    title: '未审结案件衔接',
    text: '上一年度尚未审结的案件，本年度仍应列入：同一栏的本年总计不少于上年尚未审结。',
    cites: form,
  },
  C13: {
    title: '文书依据',
    text: '补正后仍不明确、逾期不补正的，应有补正告知书；逾期未缴费的，应有收费通知书；大量反复申请的，应有说明理由告知书。',
    cites: '条例第三十条、第三十五条、第四十二条',
  },
  C14: {
    title: '报告结构',
    text: '报告标题写明机关和年度，六个部分齐全、顺序一致。文字部分录入后核对。',
    cites: '条例第五十条；国办公开办函〔2021〕30号',
  },
  'import-incomplete': {
    title: '导入完整',
    text: '台账导入中断时申请可能缺少，请用同一文件再次导入后再报送。',
    cites: '—',
  },
};
