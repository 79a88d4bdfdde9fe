import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { RequestVerb } from '@tracker/application';
import { newCommandId } from '@tracker/platform';
import { TrackerModule } from '@tracker/runtime';
import { benchOrgan, benchRequestId } from './history.js';
import { compare, rateOf, type Verdict } from './measure.js';
import type { BenchOffice } from './office.js';

const sql = readFileSync('test/bench/raw/append.sql', 'utf8');
const writers = 8;
const orders = 4000;

/** The command path (CommandBus in process) against the bare append function, the same events. */
export const appendBench = async (office: BenchOffice, requests: number): Promise<Verdict> => {
  const { services, adapters } = office;
  const app = await NestFactory.createApplicationContext(
    TrackerModule.register(services, adapters),
    { logger: ['error'] },
  );
  const bus = app.get(CommandBus);
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    raw.push(await rateOf(orders, writers, (index) => bareAppend(office, `raw-${round}-${index}`)));
    ours.push(
      await rateOf(orders, writers, (index) => {
        const serial = (round * orders + index * 7) % requests;
        const order = {
          commandId: newCommandId(),
          command: 'assign-handler',
          actor: 'cli:bench',
          today: '2025-12-01',
        };
        const body = { handler: `承办人-${round}-${index}` };
        return bus.execute(
          new RequestVerb(order, benchOrgan, benchRequestId(serial), 'assign-handler', body),
        );
      }),
    );
  }
  await app.close();
  return compare(`append, ${writers} writers`, ours, raw, {
    atLeast: 1 / 3,
    baseline: 1500,
    unit: 'events/s',
  });
};

const bareAppend = ({ adapters }: BenchOffice, stream: string) => {
  const data = { handler: '承办人', assignedOn: '2025-12-01' };
  const meta = {
    commandId: newCommandId(),
    actor: 'cli:bench',
    decidedOn: '2025-12-01',
    prev: null,
  };
  return adapters.pool.query({
    name: 'bench.append',
    text: sql,
    values: [
      stream,
      -1,
      [newCommandId()],
      ['HandlerAssigned'],
      [1],
      [JSON.stringify(data)],
      [JSON.stringify(meta)],
    ],
  });
};
