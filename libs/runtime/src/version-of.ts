import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that the release names in its package. */
export const versionOf = (projectRoot: string): string =>
  String(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version);
