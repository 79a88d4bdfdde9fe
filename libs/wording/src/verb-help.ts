import type { RequestVerbName } from '@tracker/domain';

type Verb = RequestVerbName | 'split-request' | 'correct-personal-fact';

const texts: Readonly<Record<Verb, string | null>> = {
  'confirm-receipt': '与申请人确认之日为收到申请之日，答复期限自此起算。',
  'assign-handler': null,
  'request-supplement': '申请内容不明确时，一次性告知需要补正的事项和补正期限。',
  'receive-supplement': '收到补正的，答复期限自收到补正之日重新计算。',
  'lapse-supplement': '申请人无正当理由逾期不补正，视为放弃申请。保存后本件办结，不再处理。',
  'remove-supplement': '只用于误录、尚未收到补正的告知。撤销后答复期限重新推算。',
  'remove-supplement-answer':
    '只用于误录：申请人其实没有补正。撤销后期限视同未重新起算；已通过审核的决定须重新送审。',
  'start-consultation': '征求意见所需时间不计入答复期限。',
  'confirm-consultation-receipt': '对方的答复期限自其收到征求意见书之日起算。',
  'answer-consultation': '自答复之日起，期限继续计算。',
  'record-silence':
    '第三方逾期未答复的，由本机关决定是否公开；其他行政机关逾期未答复的，视为同意公开。',
  'remove-consultation-answer':
    '只用于误录：对方没有答复，或者意见录错。撤销后可重新录入；已通过审核的决定须重新送审。',
  'remove-consultation': '只用于误录、对方尚未答复的征求意见，从最后一次撤起。撤销后期限不再暂停。',
  'request-reasons': '要求说明理由不影响答复期限。',
  'receive-reasons': null,
  'remove-reasons-answer':
    '只用于误录：没有收到理由，或者是否合理录错。撤销后可重新录入；已通过审核的决定须重新送审。',
  'set-delayed-date': '理由合理但无法在规定期限内答复的，确定延迟答复的日期并告知申请人。',
  'extend-period': '经工作机构负责人同意，在答复期限届满前告知申请人。一个期限内只能延长一次。',
  'remove-extension': '撤销误录的延期后，答复期限重新推算。',
  'issue-fee-notice': '每件申请只能按一种标准收费。缴费后答复期限自缴费次日起重新计算。',
  'record-payment': '答复期限自缴费次日起重新计算。',
  'remove-payment': '只用于误录：申请人其实没有缴费。撤销后期限视同未重新起算。',
  'lapse-payment': '申请人逾期未缴费。保存后本件办结，不再处理。',
  'remove-fee-notice': '只用于误录、尚未缴费的通知。撤销后可以重新发出。',
  'submit-for-approval': null,
  'withdraw-submission': '审核作出前可以撤回。撤回后恢复送审前的状态，修改后可再送审。',
  'return-submission': '退回后由承办人修改再送审。',
  'grant-approval': null,
  'record-decision': '年报只计一个办理结果；法律依据可以有多项。',
  'dispatch-reply': '邮寄以交邮日期、电子以发出日期、当面以签收日期计算是否按期答复。',
  'record-delivery':
    '申请行政复议和起诉的期限自申请人签收之日起计算。未能送达、改用其他方式的，用“更正事实”先更正寄送日期，再更正送达方式。',
  'remove-delivery':
    '只用于误录：申请人其实没有签收。撤销后不再计算复议和起诉的期限，可重新录入签收。',
  'withdraw-request': '申请人在答复前书面撤回。保存后本件办结，计入其他处理。',
  'close-otherwise': '不作出答复而办结，计入其他处理。',
  'archive-request': null,
  'reopen-request': '只用于误录的办结。复议、诉讼责令重新答复的，录入“被责令重新答复”。',
  'file-review': null,
  'decide-review': null,
  'file-litigation': null,
  'decide-litigation': null,
  'order-re-answer': '按复议决定或者判决所定期限重新答复。',
  'give-re-answer': '重新答复不再计入年报第三部分。',
  'correct-fact': '原来的记录保留可查；期限、状态和年报随更正后的事实重新推算。',
  'void-request':
    '登记错误、本不应登记的，予以作废：不再统计，编号保留不再使用。申请人不再申请的，请用“申请人撤回”。',
  'split-request': '一事一申请：本件保留第一项内容，其余各项另行登记、各有编号，收到日期相同。',
  'correct-personal-fact': '原来的内容加密保留，更正过程可查。',
};

/** What an order means, where its name does not say it by itself; null where it does. */
export const verbHelp = (verb: string): string | null =>
  (texts as Readonly<Record<string, string | null>>)[verb] ?? null;
