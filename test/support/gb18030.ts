/** Codes of the two-byte area by character, read off the decoder: Node encodes UTF-8 only. */
const twoByteCodes = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') codes.set(character, [lead, trail]);
    }
  }
  return codes;
};

let codes: ReadonlyMap<string, readonly [number, number]> | undefined;

/**
 * A text in GB18030, as Chinese Excel saves a CSV.
 * @throws RangeError for a character that needs four bytes
 */
export const encodeGb18030 = (text: string): Uint8Array => {
  codes ??= twoByteCodes();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const pair = code < 0x80 ? [code] : codes.get(character);
    if (!pair) throw new RangeError(`no two-byte code for ${character}`);
    bytes.set(pair, length);
    length += pair.length;
  }
  return bytes.subarray(0, length);
};
