import { claimServing, openEmbeddedPostgres } from '../src/index.js';

/**
 * One process that uses a data folder, for tests that need several or must kill one:
 * `member.ts FOLDER NAME [serve]`. It prints one JSON line a step and closes when told so on stdin.
 */
const [dataFolder = '', application = 'member', mode] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const postgres = await openEmbeddedPostgres({
    dataFolder,
    application,
    log,
    onLost: () => say({ step: 'lost' }),
  });
  const { connection, started } = postgres;
  const claim =
    mode === 'serve' ? await claimServing({ connection, application, log }) : { granted: null };
  say({ step: 'open', started, connection, granted: claim.granted });
  const leave = async () => {
    await postgres.close();
    say({ step: 'closed' });
    process.exit(0);
  };
  process.stdin.once('data', () => void leave());
  process.once('SIGTERM', () => void leave());
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  say({ step: 'refused', code, message });
  process.exit(1);
}
