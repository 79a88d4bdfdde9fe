import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLabel, commandNames, rejectionLabel } from './known-names.js';

const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

describe('The names that labels may have', () => {
  it('are those of every order that a route takes', () => {
    const named = [...sources('apps/api/src').matchAll(/@OrderOf\('([^']+)'\)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !commandNames.includes(name))).toEqual([]);
  });

  it('are never what somebody typed', () => {
    expect(commandLabel('register-request')).toBe('register-request');
    expect(commandLabel('王小明')).toBe('other');
    expect(rejectionLabel('due-date-passed')).toBe('due-date-passed');
    expect(rejectionLabel('2026-00001')).toBe('other');
  });
});
