import type { Command } from 'commander';
import type { Answering } from './answer.js';

/** Adds one command to the program. What opens a database is imported only when the command runs. */
export type CliCommand = (program: Command, answering: Answering) => void;

/** The option every command has; run-command-line reads it from the words themselves. */
export const jsonOption = ['--json', '在标准输出给出一个 JSON 文档'] as const;
