import { RequestDetail, RequestList } from '@tracker/read-models';
import { benchOrgan, benchRequestId } from './history.js';
import { percentile, type Verdict } from './measure.js';
import type { BenchOffice } from './office.js';

const timed = async (times: number, work: (index: number) => Promise<unknown>) => {
  const took: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const started = performance.now();
    await work(index);
    took.push(performance.now() - started);
  }
  return percentile(took, 0.95);
};

/** First page of the list in every order, and the detail of a request: p95 in milliseconds. */
export const queriesBench = async (office: BenchOffice, requests: number): Promise<Verdict> => {
  const list = new RequestList(office.adapters.dataSource);
  const detail = new RequestDetail(office.adapters.dataSource);
  const today = '2025-06-02';
  const organs = [benchOrgan];
  const orders = ['number', 'receivedOn', 'dueOn', 'closedOn'] as const;
  const listP95 = await timed(200, (index) => {
    const by = orders[index % orders.length] ?? 'number';
    const direction = index % 2 === 0 ? 'asc' : 'desc';
    const filter = index % 3 === 0 ? { open: true } : {};
    return list.page({ organs, today, filter, sort: { by, direction }, limit: 50 });
  });
  const detailP95 = await timed(200, (index) =>
    detail.byId(benchRequestId((index * 397) % requests), organs, today),
  );
  const verdict = listP95 < 50 && detailP95 < 50 ? 'passed' : 'missed';
  console.log(
    `queries, ${requests.toLocaleString('en')} requests: list p95 ${listP95.toFixed(1)} ms, ` +
      `detail p95 ${detailP95.toFixed(1)} ms (under 50) — ${verdict}`,
  );
  return verdict;
};
