// Marks that nobody sees: byte order, zero width, direction (Windows puts it into copied dates), C0.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses U+0000 in text
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF]/g;

// Half of a character, which no UTF-8 text can hold.
const loneSurrogate = /\p{Surrogate}/gu;

/** A cell as people mean it: trimmed (full-width spaces too), without invisible marks, lines by \n. */
export const cleanText = (text: string): string =>
  text === ''
    ? ''
    : text.replace(invisible, '').replace(loneSurrogate, '').replace(/\r\n?/g, '\n').trim();

const shift = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/** Full-width digits and letters as half-width ones; punctuation stays as the office writes it. */
export const halfWidthAlphanumerics = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, shift);

/** All full-width ASCII, the full-width space too, as half-width; for dates, numbers and choices. */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, shift).replaceAll('\u3000', ' ');
