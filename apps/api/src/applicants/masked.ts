/** An identity number with its middle hidden: 1101**********0011; short ones keep only their end. */
export const maskedNumber = (number: string | null): string | null => {
  if (!number) return null;
  const signs = [...number];
  const kept = signs.length >= 12 ? 4 : Math.min(2, Math.floor(signs.length / 3));
  return signs
    .map((sign, index) => (index < kept || index >= signs.length - kept ? sign : '*'))
    .join('');
};
