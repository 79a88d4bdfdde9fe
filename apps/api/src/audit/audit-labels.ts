import {
  announceSchedule,
  fileAnnualReport,
  recordReportText,
  recordSectionTwo,
  reopenAnnualReport,
  requestVerbs,
  setOverlay,
  shellDecisions,
} from '@tracker/domain';

type Labels = Readonly<Record<string, string>>;

/** Orders that are no verb of a request. */
const orders: Labels = {
  'hand-over': '移交全部在办申请',
  'erase-applicant': '抹除申请人信息',
  'create-organ': '新建机关',
  'organ-add': '新建机关',
  'rename-organ': '机关更名',
  'place-organ': '机关改隶',
  'organ-place': '机关改隶',
  'change-organ-settings': '更改设置',
  'set-number-format': '更改编号格式',
  'calendar-apply': announceSchedule.title,
  'calendar-overlay': setOverlay.title,
  'import-ledger': '导入台账',
  'record-published-table': '录入已公布的年报表格',
  'published-table': '录入已公布的年报表格',
  'enter-opening-figures': '录入期初结转',
  seed: '生成演示数据',
};

/** What is done to accounts and with sessions, and what is taken out of the system. */
const entries: Labels = {
  'signed-in': '登录',
  'sign-in-failed': '登录失败',
  'signed-out': '退出登录',
  'sessions-ended': '结束其他登录',
  'password-changed': '更改密码',
  'password-reset': '重设密码',
  'second-factor-on': '启用动态验证码',
  'second-factor-off': '停用动态验证码',
  'second-factor-reset': '重设动态验证码',
  'set-up': '初始设置',
  'token-renewed': '更换令牌',
  'user-added': '新建账号',
  'user-admitted': '准许进入机关',
  'user-changed': '更改账号',
  'user-disabled': '停用账号',
  'user-enabled': '启用账号',
  'user-dismissed': '移出机关',
  'user-unlocked': '解除锁定',
  'applicant-read': '调取申请人信息',
  'attachment-downloaded': '下载附件',
  'audit-exported': '导出审计日志',
  'ledger-exported': '导出台账',
  'ledger-imported': '导入台账',
};

const ofReports = [recordSectionTwo, recordReportText, fileAnnualReport, reopenAnnualReport];
const ofCalendars = [announceSchedule, setOverlay];

const verbs: Labels = Object.fromEntries(
  [...requestVerbs, ...shellDecisions, ...ofCalendars, ...ofReports].map(({ name, title }) => [
    name,
    title,
  ]),
);

const labels: Labels = { ...verbs, ...orders, ...entries };

/** What was done, in words; the code itself where nobody has given it words. */
export const auditLabel = (action: string): string => labels[action] ?? action;

/** Every action that has words, in order of its words. */
export const auditActions = Object.entries(labels)
  .map(([code, label]) => ({ code, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
