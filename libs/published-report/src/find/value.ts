/** Printed where a number should be: a number with whatever is added to it, a stroke, 无. */
export const looksLikeValue = (printed: string): boolean => {
  const text = printed.normalize('NFKC').trim();
  if (text.length > 40) return false;
  if (/^(?:[/\\]|[-—–]{1,2}|无|零)$/.test(text)) return true;
  return /^[+\-−]?\d/.test(text) && !/^\d+[.、]\s*[^\d\s]/.test(text);
};
