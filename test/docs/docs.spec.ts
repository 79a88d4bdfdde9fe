import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  applicantEvents,
  calendarEvents,
  clockEvents,
  numberSeriesEvents,
  organEvents,
  reminderEvents,
  reportEvents,
  requestEvents,
  requestStatuses,
  requestVerbs,
  shellDecisions,
} from '@tracker/domain';
import { settingNames } from '@tracker/platform';
import { deadlineKinds, projections } from '@tracker/read-models';
import { applicantTypes, channels, decisionCategories } from '@tracker/statute';
import { buildProgram } from '../../apps/cli/src/program.js';
import {
  brokenLinks,
  codeWords,
  documents,
  excerpts,
  firstStaleLine,
  namedPaths,
  npmScripts,
  rowOf,
  trackerLines,
} from './documents.js';

const docs = documents();
const textOf = (path: string): string => readFileSync(join('docs', path), 'utf8');
const glossary = textOf('glossary.md');

/** `file: what is wrong` for every document, so that a failure says where to look. */
const faults = (find: (document: (typeof docs)[number]) => readonly string[]): readonly string[] =>
  docs.flatMap((document) => find(document).map((fault) => `${document.path}: ${fault}`));

describe('The glossary', () => {
  const events = {
    ...requestEvents,
    ...organEvents,
    ...numberSeriesEvents,
    ...applicantEvents,
    ...calendarEvents,
    ...clockEvents,
    ...reminderEvents,
    ...reportEvents,
  };

  it.each(Object.entries(events))('tells the fields of %s', (type, schema) => {
    const fields = rowOf(glossary, type)?.[2]?.replaceAll('_', '').split(', ');
    expect(fields).toEqual(Object.keys(schema.shape));
  });

  it('names no event that is not there', () => {
    const rows =
      glossary.match(
        /^\| `[A-Z]\w+` +\| (request|organ|numbers|applicant|calendar|clock|reminders|report) /gm,
      ) ?? [];
    expect(rows).toHaveLength(Object.keys(events).length);
  });

  it.each([...requestVerbs, ...shellDecisions].map((verb) => [verb.name, verb] as const))(
    'tells title, source and events of %s',
    (name, { title, cites }) => {
      const row = rowOf(glossary, name);
      expect(row?.slice(1, 3)).toEqual([title, cites]);
      expect(row?.[3]).toMatch(/^`[A-Z]\w+`/);
    },
  );

  it('has every category that one can decide, with its row', () => {
    const missing = decisionCategories
      .filter(({ imported }) => !imported)
      .filter(({ code, label, row }) => {
        const told = rowOf(glossary, code);
        return told?.[1] !== label || told[3] !== row;
      });
    expect(missing).toEqual([]);
  });

  it('has the codes of statuses, channels, applicant types and limits', () => {
    const codes = [
      ...requestStatuses.map(({ code }) => code),
      ...channels.map(({ code }) => code),
      ...applicantTypes.map(({ code }) => code),
      ...deadlineKinds.map(({ kind }) => kind),
    ];
    expect(codes.filter((code) => rowOf(glossary, code) === null)).toEqual([]);
  });
});

describe('The documents', () => {
  it('link to what is there', () => expect(faults(brokenLinks)).toEqual([]));

  it('name scripts that package.json has', () => {
    const { scripts } = createRequire(join(process.cwd(), 'package.json'))('./package.json');
    expect(faults((doc) => npmScripts(doc).filter((name) => !(name in scripts)))).toEqual([]);
  });

  it('name files and folders that are there', () =>
    expect(faults((doc) => namedPaths(doc).filter((path) => !existsSync(path)))).toEqual([]));

  it('give commands and options that the command line has', () => {
    const program = buildProgram(async () => {});
    const wrong = ([name = '', ...words]: readonly string[]): readonly string[] => {
      const command = program.commands.find((one) => one.name() === name);
      if (!command) return [`no command ${name}`];
      const known = command.options.map(({ long }) => long);
      const given = words.filter((word) => word.startsWith('--'));
      return given.filter((word) => !known.includes(word)).map((word) => `${name} ${word}`);
    };
    expect(faults((doc) => trackerLines(doc).flatMap(wrong))).toEqual([]);
  });

  it('give no required option short', () => {
    const program = buildProgram(async () => {});
    const short = ([name, ...words]: readonly string[]): readonly string[] => {
      const command = program.commands.find((one) => one.name() === name);
      if (!command || words.length === 0) return [];
      return command.options
        .filter(({ mandatory, long }) => mandatory && long && !words.includes(long))
        .map(({ long }) => `${name} without ${long}`);
    };
    expect(faults((doc) => trackerLines(doc).flatMap(short))).toEqual([]);
  });

  it('show code as it stands in its file', () => {
    const shown = docs.flatMap(excerpts);
    expect(shown.length).toBeGreaterThanOrEqual(14);
    const stale = shown.map((one) => [one.file, firstStaleLine(one)]).filter(([, line]) => line);
    expect(stale).toEqual([]);
  });

  it('name no place of one machine only', () => {
    const anyMachine = /^\/(var\/lib\/foi-tracker|run\/secrets|api|health|metrics)\b/;
    const paths = ({ text }: { text: string }) =>
      [...text.matchAll(/(?<![\w.<>*…/:-])\/[a-z][\w.-]*(?:\/[\w.-]*)*/g)].map(([path]) => path);
    expect(faults((doc) => paths(doc).filter((path) => !anyMachine.test(path)))).toEqual([]);
  });

  it('tell every setting, and none that is not there', () => {
    const settings = textOf('runbook/embedded-data-folder.md');
    expect(settingNames.filter((name) => !settings.includes(`\`${name}\``))).toEqual([]);
    const named = (doc: (typeof docs)[number]) =>
      codeWords(doc).filter((word) => /^(TRACKER_\w+|DATABASE_URL|PORT|HOST)$/.test(word));
    expect(faults((doc) => named(doc).filter((name) => !settingNames.includes(name)))).toEqual([]);
  });

  it('tell every read model that can be rebuilt, and what stops it', () => {
    const runbook = textOf('runbook/rebuild-read-models.md');
    const told = projections.map(({ name }) => [
      name,
      /halts/.test(rowOf(runbook, name)?.[2] ?? ''),
    ]);
    expect(told).toEqual(projections.map(({ name, poison }) => [name, poison === 'halt']));
  });

  it('tell every direction of imports', () => {
    const { forbidden } = createRequire(join(process.cwd(), 'package.json'))(
      './.dependency-cruiser.cjs',
    );
    const rules = forbidden.map(({ name }: { name: string }) => name);
    const told = textOf('CONVENTIONS.md');
    expect(rules.filter((name: string) => rowOf(told, name) === null)).toEqual([]);
  });
});

describe('The decisions', () => {
  const files = readdirSync('docs/adr').sort();

  it('are numbered without gap', () =>
    expect(files.map((file) => file.slice(0, 4))).toEqual(
      files.map((_, index) => String(index + 1).padStart(4, '0')),
    ));

  it.each(files)('%s is a page with the four headings', (file) => {
    const text = textOf(join('adr', file));
    expect(text.startsWith(`# ${file.slice(0, 4)} `)).toBe(true);
    expect(text.match(/^## .+$/gm)).toEqual([
      '## Context',
      '## Decision',
      '## Alternatives considered',
      '## Consequences',
    ]);
    expect(text.split('\n').length).toBeLessThanOrEqual(60);
  });
});
