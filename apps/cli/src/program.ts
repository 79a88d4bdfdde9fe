import { Command } from 'commander';
import { annualReportCommand } from './commands/annual-report.command.js';
import { backupCommand } from './commands/backup.command.js';
import { calendarApplyCommand } from './commands/calendar-apply.command.js';
import { calendarOverlayCommand } from './commands/calendar-overlay.command.js';
import { calendarPreviewCommand } from './commands/calendar-preview.command.js';
import { calendarShowCommand } from './commands/calendar-show.command.js';
import { cellCommand } from './commands/cell.command.js';
import { checkReportCommand } from './commands/check-report.command.js';
import { deadlineCommand } from './commands/deadline.command.js';
import { eraseApplicantCommand } from './commands/erase-applicant.command.js';
import { exportLogCommand } from './commands/export-log.command.js';
import { feeCommand } from './commands/fee.command.js';
import { importLedgerCommand } from './commands/import-ledger.command.js';
import { importLogCommand } from './commands/import-log.command.js';
import { openingFiguresCommand } from './commands/opening-figures.command.js';
import { organAddCommand } from './commands/organ-add.command.js';
import { organPlaceCommand } from './commands/organ-place.command.js';
import { publishedTableCommand } from './commands/published-table.command.js';
import { rebuildCommand } from './commands/rebuild.command.js';
import { restoreCommand } from './commands/restore.command.js';
import { restoreTablesCommand } from './commands/restore-tables.command.js';
import { seedCommand } from './commands/seed.command.js';
import { supervisionCommand } from './commands/supervision.command.js';
import { userAddCommand } from './commands/user-add.command.js';
import { userDisableCommand } from './commands/user-disable.command.js';
import { verifyCommand } from './commands/verify.command.js';
import type { Answering } from './shell/answer.js';
import { speakChinese } from './shell/chinese-help.js';
import type { CliCommand } from './shell/cli-command.js';

const commands: readonly CliCommand[] = [
  importLedgerCommand,
  annualReportCommand,
  cellCommand,
  checkReportCommand,
  publishedTableCommand,
  openingFiguresCommand,
  calendarPreviewCommand,
  calendarApplyCommand,
  calendarOverlayCommand,
  calendarShowCommand,
  deadlineCommand,
  supervisionCommand,
  feeCommand,
  organAddCommand,
  organPlaceCommand,
  userAddCommand,
  userDisableCommand,
  seedCommand,
  verifyCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  restoreTablesCommand,
  eraseApplicantCommand,
  exportLogCommand,
  importLogCommand,
];

/** The whole command line; each command hands what it is to do to `answering`. */
export const buildProgram = (answering: Answering): Command => {
  const program = speakChinese(new Command('tracker')).description(
    '政府信息公开申请办理系统的命令行',
  );
  for (const define of commands) define(program, answering);
  return program;
};
