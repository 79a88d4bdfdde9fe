/** Offices work by Beijing time, whatever the machine is set to. */
export const timeZone = 'Asia/Shanghai';

/** Set before anything reads a date: packages that parse dates look at the process's zone. */
export const useOfficeTime = (): void => {
  process.env.TZ = timeZone;
};

export interface Clock {
  /** The local business date in Beijing, `YYYY-MM-DD`. */
  today(): string;
  /** The instant, ISO 8601 in UTC. */
  now(): string;
}

const beijing = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The business day in Beijing, `YYYY-MM-DD`, on which an instant lies. */
export const officeDay = (instant: Date): string => beijing.format(instant);

export const systemClock: Clock = {
  today: () => officeDay(new Date()),
  now: () => new Date().toISOString(),
};

/** A clock that stands still, for tests and replays. */
export const clockAt = (today: string): Clock => ({
  today: () => today,
  now: () => `${today}T02:00:00.000Z`,
});
