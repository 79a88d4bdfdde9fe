export type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

const line = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;

const sampleOf = (text: string): Sample | null => {
  const [, name, labels = '', value] = line.exec(text) ?? [];
  if (name === undefined) return null;
  const pairs = [...labels.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)];
  return {
    name,
    labels: Object.fromEntries(pairs.map(([, label = '', told = '']) => [label, told])),
    value: Number(value),
  };
};

const linesOf = (text: string): readonly string[] =>
  text.split('\n').filter((one) => one !== '' && !one.startsWith('#'));

/** The samples of a text that Prometheus would read. */
export const samplesOf = (text: string): readonly Sample[] =>
  linesOf(text).flatMap((one) => sampleOf(one) ?? []);

/** What is wrong with such a text: lines that are none, metrics without help or type, unlawful names. */
export const faultsOf = (text: string): readonly string[] => {
  const told = (word: 'HELP' | 'TYPE') =>
    new Set([...text.matchAll(new RegExp(`^# ${word} (\\S+) \\S`, 'gm'))].map(([, name]) => name));
  const [helps, types] = [told('HELP'), told('TYPE')];
  const counters = [...text.matchAll(/^# TYPE (\S+) counter$/gm)].map(([, name = '']) => name);
  const family = (name: string) =>
    types.has(name) ? name : name.replace(/_(?:bucket|sum|count)$/, '');
  const names = new Set(samplesOf(text).map(({ name }) => family(name)));
  return [
    ...linesOf(text).filter((one) => sampleOf(one) === null),
    ...[...names].filter((name) => !helps.has(name)).map((name) => `${name}: no help`),
    ...[...names].filter((name) => !types.has(name)).map((name) => `${name}: no type`),
    ...[...names]
      .filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))
      .map((name) => `${name}: not a name`),
    ...counters.filter((name) => !name.endsWith('_total')).map((name) => `${name}: no _total`),
  ];
};
