import { useOfficeTime } from '@tracker/platform';

useOfficeTime();

const { runCommandLine } = await import('./run-command-line.js');
await runCommandLine(process.argv.slice(2));
