/** Which release serves, and where its data lie. */
export type SystemPlace = {
  readonly version: string;
  readonly profile: 'embedded' | 'server' | 'cluster';
  /** Null where the database is not ours. */
  readonly dataFolder: string | null;
};
export const SYSTEM_PLACE = Symbol('SystemPlace');
