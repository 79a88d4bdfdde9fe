/** One file that breaks a rule on purpose: a rule that cannot fail is decoration. */
export type Probe = {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
};

const use = (what: string) => `import * as used from '${what}';\nexport default used;\n`;

// biome-ignore format: a table is read by column
export const probes: readonly Probe[] = [
  { rule: 'statute-is-a-leaf',            file: 'libs/statute/src/leaf.ts',                source: use('zod') },
  { rule: 'domain-is-pure',               file: 'libs/domain/src/impure.ts',               source: use('node:fs') },
  { rule: 'counting-is-pure',             file: 'libs/annual-report/src/decides.ts',       source: use('@tracker/domain') },
  { rule: 'ledger-judges-by-the-statute', file: 'libs/ledger/src/asks-the-domain.ts',      source: use('@tracker/domain') },
  { rule: 'documents-print-a-report',     file: 'libs/office-documents/src/asks.ts',       source: use('@tracker/domain') },
  { rule: 'published-reports-are-files',  file: 'libs/published-report/src/asks.ts',       source: use('@tracker/domain') },
  { rule: 'pure-libs-touch-nothing',      file: 'libs/ledger/src/opens-a-file.ts',         source: use('node:fs') },
  { rule: 'adapters-know-no-domain',      file: 'libs/event-store/src/knows.ts',           source: use('@tracker/domain') },
  { rule: 'watched-from-outside',         file: 'libs/application/src/counts.ts',          source: use('@tracker/telemetry') },
  { rule: 'read-side-knows-facts-only',   file: 'libs/read-models/src/decides.ts',         source: use('@tracker/domain') },
  { rule: 'application-knows-ports-only', file: 'libs/application/src/queries.ts',         source: use('@tracker/read-models') },
  { rule: 'wording-knows-no-store',       file: 'libs/wording/src/reads.ts',               source: use('@tracker/read-models') },
  { rule: 'desks-know-facts-only',        file: 'apps/web/src/decides.ts',                 source: use('@tracker/domain') },
  { rule: 'libs-know-no-app',             file: 'libs/runtime/src/knows-an-app.ts',        source: use('../../../apps/api/src/main.js') },
  { rule: 'apps-meet-in-libs',            file: 'apps/worker/src/borrows.ts',              source: use('../../api/src/main.js') },
  { rule: 'libs-through-the-front-door',  file: 'apps/api/src/climbs-in.ts',               source: use('../../../libs/statute/src/inside.js') },
  { rule: 'no-cycles',                    file: 'libs/platform/src/returns.ts',            source: use('./turns.js') },
  { rule: 'specs-stay-out',               file: 'libs/runtime/src/leans.ts',               source: use('@tracker/testing') },
];

/** The same imports where they are allowed: a rule that always fails is no better. */
export const allowed: readonly Omit<Probe, 'rule'>[] = [
  { file: 'libs/domain/src/lawful.ts', source: use('@tracker/statute') },
  { file: 'libs/annual-report/src/counts.ts', source: use('@tracker/domain/events') },
  { file: 'libs/office-documents/src/prints.ts', source: use('@tracker/annual-report') },
  { file: 'libs/published-report/src/opens.ts', source: use('@tracker/ledger') },
  { file: 'libs/application/src/orders.ts', source: use('@tracker/domain') },
  { file: 'libs/domain/src/lawful.spec.ts', source: use('@tracker/testing') },
  { file: 'apps/web/src/shows.ts', source: use('@tracker/domain/events') },
  { file: 'libs/runtime/src/watches.ts', source: use('@tracker/telemetry') },
  { file: 'apps/api/src/serves.ts', source: use('@tracker/runtime') },
];
