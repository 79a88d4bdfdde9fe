import { describeOnReal } from '@tracker/testing';
import { withChain } from '../chain/with-chain.js';
import { eventStoreConformance } from '../conformance.js';
import type { EventStore } from '../event-store.port.js';
import { testServer } from './kurrentdb.fixture.js';
import { kurrentDbEventStore } from './kurrentdb-event-store.js';

type Wrap = (store: EventStore) => EventStore;
const idsAreGlobal = false;
const plain: Wrap = (store) => store;

const onTestServer = (wrap: Wrap) => async () => {
  const server = await testServer();
  let dropped: Promise<void> | undefined;
  return {
    store: wrap(server.open()),
    dispose: () => {
      dropped ??= server.drop();
      return dropped;
    },
  };
};

eventStoreConformance('the store on the KurrentDB test server', onTestServer(plain), {
  idsAreGlobal,
});
eventStoreConformance('the chained store on the KurrentDB test server', onTestServer(withChain), {
  idsAreGlobal,
});

describeOnReal('kurrentdb', 'KurrentDB', 'the KurrentDB-compatible test server', (url) => {
  const onReal = (wrap: Wrap) => async () => {
    const store = wrap(kurrentDbEventStore({ url }));
    return { store, dispose: () => store.close() };
  };
  eventStoreConformance('the store', onReal(plain), { idsAreGlobal });
  eventStoreConformance('the chained store', onReal(withChain), { idsAreGlobal });
});
