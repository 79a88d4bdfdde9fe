import { Deliveries } from '@tracker/alarm-desk';
import { anchorLog } from '@tracker/event-store';
import type { Logger } from '@tracker/platform';
import type { DataSource } from 'typeorm';
import { forfeitAbandonedNumbers } from './abandoned-numbers.js';
import type { Services } from './services.js';
import { onlyHere } from './shared/only-here.js';

const everyMs = 60 * 60_000;

const chores = (services: Services, dataSource: DataSource): (() => Promise<unknown>)[] => [
  () => services.erasure.repeat(),
  () => forfeitAbandonedNumbers(services, dataSource),
  () => services.attachmentUpkeep.tidy(),
  () => services.drafts.forgetOld(),
  () => new Deliveries(dataSource).forgetOld(),
  () => services.sessions.forgetOver(new Date(services.clock.now())),
  () => services.attempts.forgetOld(new Date(services.clock.now())),
  () => anchorLog(services.store),
];

/**
 * Keeps the house in order: gaps, erasures, old messages, the anchors of the log. False where another
 * process is at it; between two chores it can be told not to go on.
 */
export const keepHouse = (
  services: Services,
  dataSource: DataSource,
  goOn: () => boolean = () => true,
): Promise<boolean> =>
  onlyHere(dataSource, 'housekeeping', async () => {
    for (const chore of chores(services, dataSource)) if (goOn()) await chore();
  });

/** Keeps house now and every hour; a failure is logged and tried again the next time. */
export const startHousekeeping = (
  services: Services,
  dataSource: DataSource,
  logger: Logger,
): { stop(): Promise<void> } => {
  let current: Promise<unknown> = Promise.resolve();
  let stopping = false;
  const once = () => {
    current = current
      .then(() => keepHouse(services, dataSource, () => !stopping))
      .catch((error) => logger.error({ error: String(error) }, 'housekeeping failed'));
  };
  const timer = setInterval(once, everyMs);
  once();
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await current;
    },
  };
};
