/** The container of old workbooks (.xls, .et) and of encrypted new ones. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** Names in its directory are UTF-16. */
const nameOf = (stream: string): Buffer => Buffer.from(stream, 'utf16le');
const encrypted = ['EncryptedPackage', 'EncryptionInfo'].map(nameOf);

/** Whether the container holds a workbook that a password locks. */
export const isProtected = (bytes: Uint8Array): boolean => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return encrypted.some((name) => whole.includes(name));
};
