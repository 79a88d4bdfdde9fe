import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { canonicalOoxml } from './canonical-ooxml.js';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const core = (time: string) =>
  `<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created></cp:coreProperties>`;

/** The same document as two runs of a careless writer would leave it. */
const written = (mark: string, names: readonly string[], mtime: string): Uint8Array => {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const links = [
    link(`${mark}-a`, 'hyperlink', 'https://example.test/'),
    link(`${mark}-b`, 'styles', 'styles.xml'),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'docProps/core.xml': core(mtime),
    'word/_rels/document.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    'word/document.xml': `<w:p><w:bookmarkStart w:id="${mark}7" w:name="甲"/><w:hyperlink r:id="${mark}-a"/><w:bookmarkEnd w:id="${mark}7"/></w:p>`,
  };
  return zipSync(
    Object.fromEntries(
      names.map((name) => [name, [strToU8(parts[name] ?? ''), { mtime: new Date(mtime) }]]),
    ) as Parameters<typeof zipSync>[0],
  );
};

const order = ['word/document.xml', 'docProps/core.xml', 'word/_rels/document.xml.rels'];
const one = written('x', [...order, '[Content_Types].xml'], '2025-01-02T03:04:05Z');
const other = written('y', ['[Content_Types].xml', ...order.toReversed()], '2031-01-02T03:04:05Z');

describe('A canonical Office package', () => {
  it('is the same bytes whatever order, times, relationship and bookmark ids it was written with', () => {
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
    expect(Buffer.from(canonicalOoxml(one)).equals(Buffer.from(canonicalOoxml(other)))).toBe(true);
  });

  it('begins with the content types and keeps every part', () => {
    expect(Object.keys(unzipSync(canonicalOoxml(one)))).toEqual([
      '[Content_Types].xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
    ]);
  });

  it('still links what was linked', () => {
    const parts = unzipSync(canonicalOoxml(one));
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const id = /r:id="([^"]*)"/.exec(text('word/document.xml'))?.[1];
    expect(text('word/_rels/document.xml.rels')).toContain(
      `Id="${id}" Type="${types}/hyperlink" Target="https://example.test/"`,
    );
    expect(text('word/document.xml')).toMatch(/bookmarkStart w:id="1".*bookmarkEnd w:id="1"/);
  });

  it('is itself when it is made canonical again', () => {
    const first = canonicalOoxml(one);
    expect(Buffer.from(canonicalOoxml(first)).equals(Buffer.from(first))).toBe(true);
  });
});
