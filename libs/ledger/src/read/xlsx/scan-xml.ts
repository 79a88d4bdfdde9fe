/** What a scan tells of an element: its name without prefix, its attributes unparsed. */
export type XmlHandler = {
  readonly open: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

const token =
  /<(?:(\/?)(?:[\w.-]+:)?([\w.-]+)([^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*)|!\[CDATA\[([\s\S]*?)\]\]|!--[\s\S]*?--|[?!][^>]*)>/g;

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named[name] ?? whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, entity) : text;

/** Walks the elements and texts of a well-formed document in order; no entity of its own is expanded. */
export const scanXml = (xml: string, { open, close, text }: XmlHandler): void => {
  let from = 0;
  for (const match of xml.matchAll(token)) {
    if (text && match.index > from) text(decodeEntities(xml.slice(from, match.index)));
    from = match.index + match[0].length;
    const [, slash, name, attributes = '', data] = match;
    if (data !== undefined) text?.(data);
    if (name === undefined) continue;
    if (slash) close?.(name);
    else {
      open(name, attributes);
      if (attributes.endsWith('/')) close?.(name);
    }
  }
};

const patterns = new Map<string, RegExp>();

/** The value of an attribute by its name as written (with prefix), or undefined. */
export const attribute = (attributes: string, name: string): string | undefined => {
  const pattern =
    patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const found = pattern.exec(attributes);
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : undefined;
};
