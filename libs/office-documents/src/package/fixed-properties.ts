import type { Parts } from './parts.js';

const time = '1980-01-01T00:00:00Z';

const changed = (parts: Parts, path: string, change: (xml: string) => string): Parts => {
  const xml = parts.get(path);
  return xml === undefined ? parts : new Map([...parts, [path, change(xml)]]);
};

/** A package without the time of its writing and without the program that wrote it. */
export const fixedProperties = (parts: Parts): Parts => {
  const timeless = changed(parts, 'docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${time}`)
      .replace(/(<cp:lastPrinted\b[^>]*>)[^<]*/g, `$1${time}`),
  );
  return changed(timeless, 'docProps/app.xml', (xml) =>
    xml.replace(/<(Application|AppVersion)>[^<]*<\/\1>/g, ''),
  );
};
