import { createRequire } from 'node:module';
import { join } from 'node:path';

type Names = readonly string[];
type Mounted = string | { readonly source: string; readonly target: string };

export type Service = {
  readonly image?: string;
  readonly user?: string;
  readonly command?: Names;
  readonly entrypoint?: Names;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly Mounted[];
  readonly configs?: readonly Mounted[];
  readonly volumes?: Names;
  readonly networks?: Names;
  readonly ports?: Names;
  readonly tmpfs?: Names;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: Names; readonly disable?: boolean };
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: Names;
  readonly security_opt?: Names;
  readonly deploy?: {
    readonly resources?: { readonly limits?: Readonly<Record<string, string | number>> };
  };
};

type FromFile = { readonly file: string };

export type ComposeFile = {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<
    Record<string, { internal?: boolean; ipam?: { config: readonly { subnet: string }[] } }>
  >;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets: Readonly<Record<string, FromFile>>;
  readonly configs: Readonly<Record<string, FromFile>>;
};

type Yaml = { parse(text: string, options: { readonly merge: boolean }): unknown };
/** The parser that the linter brings along. */
const yaml = (): Yaml =>
  createRequire(createRequire(join(process.cwd(), 'package.json')).resolve('dclint'))('yaml');

/** `${NAME:-default}` and `${NAME:?message}` as compose fills them in; throws where one is missing. */
export const interpolated = (text: string, env: Readonly<Record<string, string>>): string =>
  text.replace(
    /\$(?:\$|\{(\w+)(?::([-?])([^}]*))?\})/g,
    (whole, name?: string, kind?: string, rest?: string) => {
      if (name === undefined) return whole.slice(1);
      const value = env[name] || (kind === '-' ? rest : undefined);
      if (value === undefined) throw new Error(`${name} is not set: ${rest ?? ''}`);
      return value;
    },
  );

/** The file as compose sees it: variables filled in, aliases and merges resolved. */
export const composeFile = (text: string, env: Readonly<Record<string, string>>): ComposeFile =>
  yaml().parse(interpolated(text, env), { merge: true }) as ComposeFile;

/** Names of what is mounted, of either spelling. */
export const sourcesOf = (mounted: readonly Mounted[] = []): Names =>
  mounted.map((one) => (typeof one === 'string' ? one : one.source));

export const isOurs = ({ image }: Service): boolean => /^foi-tracker:/.test(image ?? '');

/** `service: what is wrong` of every service for which there is something. */
export const ofServices = (
  { services }: ComposeFile,
  find: (service: Service, name: string) => readonly string[],
): readonly string[] =>
  Object.entries(services).flatMap(([name, service]) =>
    find(service, name).map((fault) => `${name}: ${fault}`),
  );
