import { type Deadline, type DeadlineFacts, deadlineAsOf } from '@tracker/statute';
import { answerOf } from '../shell/answer.js';
import { type CliCommand, jsonOption } from '../shell/cli-command.js';
import { deadlineFacts } from '../shell/deadline-facts.js';
import { readJsonInput } from '../shell/stdin.js';
import { deadlineText } from '../text/deadline-text.js';

export const deadlineCommand: CliCommand = (program, answering) => {
  program
    .command('deadline')
    .description('从标准输入读取一件申请的事实（JSON），计算答复期限；不使用数据目录')
    .option(...jsonOption)
    .action(() => answering(deadline));
};

const deadline = async () => {
  const facts: DeadlineFacts = deadlineFacts(await readJsonInput());
  const reckoned: Deadline = deadlineAsOf(facts);
  return answerOf(reckoned, deadlineText(reckoned));
};
