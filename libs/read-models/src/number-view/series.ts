import { idIn, numberSeriesPrefix } from '@tracker/domain/events';

/** Organ and year of a number series; the organ's code may itself hold hyphens. */
export const seriesOf = (stream: string): { readonly organ: string; readonly year: number } => {
  const id = idIn(numberSeriesPrefix, stream) ?? '';
  const [, organ, year] = /^(.+)-(\d{4})$/.exec(id) ?? [];
  if (organ === undefined) throw new Error(`${stream} names no organ and year`);
  return { organ, year: Number(year) };
};
