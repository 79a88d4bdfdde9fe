type Stage = { readonly name: string; readonly image: string; readonly lines: readonly string[] };

/** The stages in order, with their instructions; continued lines are one. */
export const stagesOf = (text: string): readonly Stage[] => {
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const stages: { name: string; image: string; lines: string[] }[] = [];
  for (const line of lines) {
    const from = /^FROM (\S+)(?: AS (\S+))?$/.exec(line);
    if (from) stages.push({ image: from[1] ?? '', name: from[2] ?? '', lines: [] });
    else stages.at(-1)?.lines.push(line);
  }
  return stages;
};

/** Names in the ENV lines of a stage. */
export const envNames = ({ lines }: Stage): readonly string[] =>
  lines
    .filter((line) => line.startsWith('ENV '))
    .flatMap((line) => [...line.matchAll(/(\w+)=/g)].map(([, name]) => name ?? ''));

/** What the last stage copies, as paths in the image, from where they stand. */
const copies = ({ lines }: Stage) =>
  lines
    .filter((line) => line.startsWith('COPY '))
    .map((line) => {
      const words = line.split(/\s+/).slice(1);
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      const paths = words.filter((word) => !word.startsWith('--'));
      return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '' };
    });

/** Files of the checkout that the last stage carries under their own name. */
export const carriedFiles = (text: string): readonly string[] =>
  stagesOf(text)
    .slice(-1)
    .flatMap(copies)
    .filter(({ from }) => from === undefined)
    .flatMap(({ sources }) => sources);

/** What is wrong with the stages of the image. `nodeMajor` is the one that the documents name. */
export const dockerfileFaults = (
  text: string,
  facts: {
    readonly nodeMajor: string;
    readonly settings: readonly string[];
    readonly isThere: (path: string) => boolean;
  },
): readonly string[] => {
  const stages = stagesOf(text);
  const last = stages.at(-1);
  const faults = stages.flatMap((stage, index) => {
    const before = stages.slice(0, index).map(({ name }) => name);
    const found: string[] = [];
    if (!new RegExp(`^node:${facts.nodeMajor}(\\.[\\d.]+)?-`).test(stage.image))
      found.push(`${stage.name} stands on ${stage.image}, not on Node ${facts.nodeMajor}`);
    for (const { from, sources } of copies(stage)) {
      if (from !== undefined && !before.includes(from))
        found.push(`${stage.name} copies from ${from}, which is no stage before it`);
      if (from === undefined)
        for (const path of sources.filter((one) => !facts.isThere(one)))
          found.push(`${stage.name} copies ${path}, which is not there`);
    }
    for (const line of stage.lines)
      if (/\bnpm (ci|install)\b/.test(line) && !line.includes('--ignore-scripts'))
        found.push(`${stage.name} runs the scripts of packages`);
    return found;
  });
  if (!last) return ['has no stage'];
  const user = last.lines.filter((line) => line.startsWith('USER ')).at(-1);
  if (!user || /USER (root|0)\b/.test(user)) faults.push('runs as root');
  for (const word of ['HEALTHCHECK', 'CMD'])
    if (!last.lines.some((line) => line.startsWith(`${word} `))) faults.push(`has no ${word}`);
  for (const name of envNames(last))
    if (![...facts.settings, 'NODE_ENV', 'TZ'].includes(name))
      faults.push(`sets ${name}, which is no setting`);
  const production = stages.find(({ name }) =>
    last.lines.includes(`COPY --from=${name} /app/node_modules ./node_modules`),
  );
  if (!production?.lines.some((line) => line.includes('--omit=dev')))
    faults.push('carries packages of the development');
  return faults;
};
