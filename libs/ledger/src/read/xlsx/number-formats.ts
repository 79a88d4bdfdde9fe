import { attribute, scanXml } from './scan-xml.js';

/** How the number of a cell is meant, by the cell's style. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  /** Shown with leading zeros to this many digits. */
  | { readonly kind: 'padded'; readonly digits: number };

const plain: NumberFormat = { kind: 'plain' };
const date: NumberFormat = { kind: 'date' };

// Built-in formats have numbers only. 27–36 and 50–58 are those of Chinese Excel: 31 = 2024年3月1日.
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

const formatOf = (code: string): NumberFormat => {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').split(';')[0] ?? '';
  if (/[yde]/i.test(bare.replace(/general|e[+-]/gi, ''))) return date;
  return /^0{2,}$/.test(bare) ? { kind: 'padded', digits: bare.length } : plain;
};

/** The format of each cell style, by the style's number. */
export const numberFormats = (xml: string): NumberFormat[] => {
  const custom = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  let inCellStyles = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellStyles = true;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') custom.set(id, formatOf(attribute(attributes, 'formatCode') ?? ''));
      if (name === 'xf' && inCellStyles) {
        styles.push(custom.get(id) ?? (builtInDates.has(id) ? date : plain));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
};
