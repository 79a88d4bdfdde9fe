import { type Answer, answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import type { Tracker } from '../tracker/with-tracker.js';

type Difference = {
  readonly kind: string;
  readonly at: string;
  readonly expected: string;
  readonly found: string;
};

export const verifyCommand: CliCommand = (program, answering) => {
  program
    .command('verify')
    .description('核对事件记录完整、未被改动，且查询用的数据和附件与之一致')
    .option(...jsonOption)
    .action(() => answering(verify));
};

const verify = async (): Promise<Answer> => {
  const { withTracker } = await import('../tracker/with-tracker.js');
  return withTracker({ command: 'verify', tellEnd: true }, async (tracker) => {
    const { verifyChain } = await import('@tracker/event-store');
    const { events, position, digest, ...chain } = await verifyChain(tracker.store, {
      // Only the log in PostgreSQL counts its positions one by one.
      gapFreePositions: tracker.adapters.profile !== 'cluster',
    });
    const firstDifference =
      chain.firstDifference ??
      (await modelDifference(tracker, position)) ??
      (await tracker.attachmentUpkeep.verify(position));
    const ok = firstDifference === null;
    const document = { ok, events, position, firstDifference };
    const told = [`事件 ${events} 个，至位置 ${position ?? '（空）'}，摘要 ${digest}`];
    if (ok) return answerOf(document, [...told, '核对无误：记录完整，查询数据和附件一致。']);
    return { ...answerOf(document, told), exitCode: 1, complaint: differenceText(firstDifference) };
  });
};

/** A log that is broken is not folded: its first difference is all there is to know. */
const modelDifference = async (
  { projections }: Tracker,
  position: bigint | null,
): Promise<Difference | null> => {
  if (await projections.catchUp(position)) return projections.verifyModels();
  const stands = await projections.standsAt();
  const late = stands.find((model) => (model.position ?? 0n) < (position ?? 0n));
  const found = String(late?.position ?? null);
  return { kind: 'read-model-behind', at: late?.name ?? '', expected: String(position), found };
};

const differenceText = ({ kind, at, expected, found }: Difference): string => {
  const where = kind.startsWith('read-model')
    ? '查询用的数据与事件记录不一致'
    : kind === 'attachment'
      ? '附件内容与事件记录不一致'
      : '事件记录有改动或缺失';
  return `${where}（${kind}）：${at}，应为 ${expected}，实为 ${found}。`;
};
