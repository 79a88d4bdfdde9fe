import { describeWith, type Postgres15, startPostgres15 } from '@tracker/testing';
import { withChain } from '../chain/with-chain.js';
import { eventStoreConformance } from '../conformance.js';
import { type TestLog, testLog } from './log.fixture.js';

describeWith('postgresql-15', 'A log on PostgreSQL 15', (program) => {
  let server: Postgres15;
  beforeAll(async () => {
    server = await startPostgres15(program);
  });
  afterAll(() => server.remove());

  const subject = async (wrap: (log: TestLog) => TestLog['store']) => {
    const log = await testLog(() => server.testDatabase());
    let dropped: Promise<void> | undefined;
    return {
      store: wrap(log),
      dispose: () => {
        dropped ??= log.drop();
        return dropped;
      },
    };
  };

  eventStoreConformance('the store', () => subject((log) => log.store));
  eventStoreConformance('the chained store', () => subject((log) => withChain(log.store)));
});
