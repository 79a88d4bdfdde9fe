import { Deliveries } from '@tracker/alarm-desk';
import { anchorLog } from '@tracker/event-store';
import type { Logger } from '@tracker/platform';
import type { DataSource } from 'typeorm';
import { forfeitAbandonedNumbers } from './abandoned-numbers.js';
import type { Services } from './services.js';

const everyMs = 60 * 60_000;

/** What keeps the house in order: gaps, erasures, old messages, the anchors of the log. */
export const keepHouse = async (services: Services, dataSource: DataSource): Promise<void> => {
  await services.erasure.repeat();
  await forfeitAbandonedNumbers(services, dataSource);
  await services.attachmentUpkeep.tidy();
  await services.drafts.forgetOld();
  await new Deliveries(dataSource).forgetOld();
  await services.sessions.forgetOver(new Date(services.clock.now()));
  await services.attempts.forgetOld(new Date(services.clock.now()));
  await anchorLog(services.store);
};

/** Keeps house now and every hour; a failure is logged and tried again the next time. */
export const startHousekeeping = (
  services: Services,
  dataSource: DataSource,
  logger: Logger,
): { stop(): Promise<void> } => {
  let current: Promise<void> = Promise.resolve();
  const once = () => {
    current = current
      .then(() => keepHouse(services, dataSource))
      .catch((error) => logger.error({ error: String(error) }, 'housekeeping failed'));
  };
  const timer = setInterval(once, everyMs);
  once();
  return {
    stop: () => {
      clearInterval(timer);
      return current;
    },
  };
};
