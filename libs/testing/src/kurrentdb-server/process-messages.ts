import type { CallCounts, Faults } from './faults.js';

export type ToProcess =
  | { readonly kind: 'faults'; readonly nth: number; readonly faults: Partial<Faults> }
  | { readonly kind: 'end-subscriptions'; readonly nth: number };

export type FromProcess =
  | { readonly kind: 'ready'; readonly port: number; readonly url: string }
  | {
      readonly kind: 'done';
      readonly nth: number;
      readonly counts: CallCounts;
      readonly faults: Faults;
    };
