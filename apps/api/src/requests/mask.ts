import { sealedForEver } from '@tracker/personal-data';

/** A name with all but its first character hidden: 张*; what is sealed for ever stays as it reads. */
export const maskedName = (name: string | null | undefined): string | null => {
  if (!name) return null;
  return name === sealedForEver ? name : `${[...name][0]}*`;
};
