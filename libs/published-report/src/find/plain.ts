/**
 * Words without what publishing does to them: full-width signs, blanks, quotation marks, the stars of
 * Markdown. For comparing only; what is shown is what was printed.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/["“”‘’「」*]/g, '');
