/** Rows of 三、本年度办理结果 that count a closed request, by the keys of the 2021 form. */
// biome-ignore format: a table is read by column
export const resultRows = [
  '3.1', '3.2',
  '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7', '3.3.8',
  '3.4.1', '3.4.2', '3.4.3',
  '3.5.1', '3.5.2', '3.5.3', '3.5.4', '3.5.5',
  '3.6.1', '3.6.2', '3.6.3',
] as const;

export type ResultKey = (typeof resultRows)[number];

/** The same rows in the 2019 form, where （六）其他处理 has no parts. */
export type ResultKey2019 = Exclude<ResultKey, `3.6.${string}`> | '3.6';

export type FormId = '2019' | '2021';

const known: ReadonlySet<string> = new Set(resultRows);

/** Whether a text is the key of a result row of the 2021 form. */
export const isResultKey = (text: string): text is ResultKey => known.has(text);

/** The key of the 2019 form's row that counts what the 2021 form counts in `key`. */
export const row2019 = (key: ResultKey): ResultKey2019 =>
  key === '3.6.1' || key === '3.6.2' || key === '3.6.3' ? '3.6' : key;

/** The key of the row that counts a result in one of the two forms. */
export const rowIn = (form: FormId, key: ResultKey): ResultKey | ResultKey2019 =>
  form === '2019' ? row2019(key) : key;
