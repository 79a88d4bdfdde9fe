import { scanXml } from './scan-xml.js';

/** Excel writes control characters as _x000D_. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The strings that cells refer to by number: rich text joined, phonetic guides left out. */
export const sharedStrings = (xml: string): string[] => {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(decodeEscapes(current));
      if (name === 'rPh') inPhonetic = false;
      if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
};
