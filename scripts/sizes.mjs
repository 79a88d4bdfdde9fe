import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './sources.mjs';

/** The longest source files and the median: a file that does two things shows here first. */
const files = execFileSync('git', ['ls-files', 'apps/*.ts', 'libs/*.ts'], { cwd: projectRoot })
  .toString()
  .trim()
  .split('\n')
  .filter((file) => !/\.(spec|fixtures)\.ts$|\/data\//.test(file))
  .map((file) => [readFileSync(join(projectRoot, file), 'utf8').split('\n').length, file])
  .sort(([a], [b]) => b - a);

for (const [lines, file] of files.slice(0, 10)) console.log(String(lines).padStart(5), file);
const at = (share) => files[Math.floor(files.length * (1 - share))]?.[0];
console.log(`${files.length} files, median ${at(0.5)} lines, p95 ${at(0.95)}`);
