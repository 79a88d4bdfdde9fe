const fnv1a = (text: string, seed: number): number => {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
};

/** Eight hex digits that name a content; no defence against forgery, the same on any machine. */
export const shortDigest = (text: string): string =>
  fnv1a(text, 0x811c9dc5).toString(16).padStart(8, '0');
