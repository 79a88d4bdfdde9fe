import type { OrganSettings } from '../organs/queries.js';
import type { SettingValue } from './setting-text.js';

/** What was chosen on the page and is not saved yet, by setting. */
export type Drafts = Readonly<Record<string, SettingValue>>;

/** What differs from what is saved: that alone is sent. */
export const changedIn = (settings: OrganSettings['settings'], drafts: Drafts): Drafts =>
  Object.fromEntries(
    settings.flatMap(({ key, value }) => {
      const draft = drafts[key];
      return draft === undefined || draft === value ? [] : [[key, draft]];
    }),
  );

/** What was chosen while an order was under way stays; what the order carried is saved. */
export const stillDrafted = (drafts: Drafts, sent: Drafts): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([key, value]) => sent[key] !== value));
