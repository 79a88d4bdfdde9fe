/** @type {import('dependency-cruiser').IConfiguration} */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const spec =
  '\\.(spec|fixtures?|probe)\\.ts$|/(conformance|testing)(/|\\.ts$)|/libs/testing/|^libs/testing/|/test/';
const facts = '^libs/domain/src/events\\.ts$';
const lib = (...names) => `^libs/(${names.join('|')})/`;
const frameworks = 'node_modules/(@nestjs|typeorm|pg|express|pino|bullmq)/';
const outside = '^(fs|node:fs|child_process|net|http|https|os|timers|worker_threads)';

module.exports = {
  forbidden: [
    rule(
      'statute-is-a-leaf',
      'The law knows nothing of requests, stores or screens, and needs no package.',
      { path: lib('statute'), pathNot: spec },
      { pathNot: lib('statute') },
    ),
    rule(
      'domain-is-pure',
      'A decision reads the statute and its arguments. No clock, no store, no framework.',
      { path: lib('domain'), pathNot: spec },
      { pathNot: [lib('domain', 'statute'), 'node_modules/zod/'] },
    ),
    rule(
      'counting-is-pure',
      'Tables and alarms are reckoned from facts: of ours only the statute and the facts.',
      { path: '^libs/(annual-report|alarms)/', pathNot: spec },
      { path: '^(libs|apps)/', pathNot: ['^libs/$1/', lib('statute'), facts] },
    ),
    rule(
      'documents-print-a-report',
      'A document is made of the report and the form, of nothing else of ours.',
      { path: lib('office-documents'), pathNot: spec },
      { path: '^(libs|apps)/', pathNot: lib('office-documents', 'annual-report', 'statute') },
    ),
    rule(
      'published-reports-are-files',
      'A published report is read from its file by the form; the ledger lends its reader of packages.',
      { path: lib('published-report'), pathNot: spec },
      {
        path: '^(libs|apps)/',
        pathNot: lib('published-report', 'annual-report', 'statute', 'ledger'),
      },
    ),
    rule(
      'ledger-judges-by-the-statute',
      'Reading and judging a ledger needs the statute, not what the organ holds.',
      { path: lib('ledger'), pathNot: spec },
      { path: '^(libs|apps)/', pathNot: lib('ledger', 'statute') },
    ),
    rule(
      'pure-libs-touch-nothing',
      'No framework, database or operating system in the pure libs.',
      {
        path: lib(
          ...['statute', 'domain', 'annual-report', 'alarms', 'ledger', 'wording'],
          ...['office-documents', 'published-report'],
        ),
        pathNot: spec,
      },
      { path: [frameworks, outside] },
    ),
    rule(
      'adapters-know-no-domain',
      'Log, vault, embedded server and platform know no request by name.',
      {
        path: lib(
          ...['event-store', 'embedded-postgres', 'platform', 'personal-data', 'jobs'],
          'telemetry',
        ),
        pathNot: spec,
      },
      {
        path: '^(libs|apps)/',
        pathNot: '^libs/(event-store|embedded-postgres|platform|personal-data|jobs|telemetry)/',
      },
    ),
    rule(
      'watched-from-outside',
      'Metrics and traces are wrapped round the ports where an app is put together, nowhere else.',
      { path: '^libs/', pathNot: ['^libs/(telemetry|runtime|jobs)/', spec] },
      { path: ['node_modules/(prom-client|@opentelemetry)/', lib('telemetry')] },
    ),
    rule(
      'read-side-knows-facts-only',
      'Read models fold events; they never import a decider or an order.',
      { path: lib('read-models'), pathNot: spec },
      {
        path: '^(libs|apps)/',
        pathNot: [lib('read-models', 'event-store', 'annual-report', 'statute'), facts],
      },
    ),
    rule(
      'application-knows-ports-only',
      'Orders lean on the log, never on a read model, a database library or a screen.',
      { path: lib('application'), pathNot: spec },
      {
        path: [
          'node_modules/(typeorm|pg|express)/',
          lib('read-models', 'embedded-postgres', 'runtime', 'wording'),
        ],
      },
    ),
    rule(
      'wording-knows-no-store',
      'Sentences need the facts and the codes, never where they are kept.',
      { path: lib('wording'), pathNot: spec },
      {
        path: '^(libs|apps)/',
        pathNot: lib('wording', 'alarms', 'domain', 'statute', 'application'),
      },
    ),
    rule(
      'desks-know-facts-only',
      'A browser gets the law, the facts and the words; orders and stores are asked over HTTP.',
      { path: '^apps/web/', pathNot: spec },
      {
        path: '^libs/|node_modules/(@nestjs|typeorm|pg|express|pino|bullmq)/|^node:',
        pathNot: [lib('statute', 'wording', 'alarms', 'annual-report'), facts],
      },
    ),
    rule(
      'libs-know-no-app',
      'A lib is used by apps, never the other way round.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    rule(
      'apps-meet-in-libs',
      'Apps share code through libs, never through each other.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'libs-through-the-front-door',
      'Import a lib by its alias; its inside is its own.',
      { path: '^(libs|apps)/([^/]+)/', pathNot: spec },
      { path: '^libs/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/index\\.ts$', facts] },
    ),
    rule(
      'no-cycles',
      'A cycle means two things are one thing, or a third is missing.',
      {},
      { circular: true },
    ),
    rule(
      'specs-stay-out',
      'Production code does not lean on specs, fixtures or test helpers.',
      { path: '^(apps|libs)/', pathNot: spec },
      { path: '\\.(spec|fixtures?)\\.ts$|^libs/testing/|^test/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
