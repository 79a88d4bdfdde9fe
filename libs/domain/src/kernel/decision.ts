import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import type { z } from 'zod';
import { type AlarmSettings, defaultAlarmSettings } from '../reminders/alarm-settings.js';

/** 窗口 registers, 承办 handles, 审核 approves, 督办 supervises, 年报 reports, 管理 administers. */
export const roles = ['窗口', '承办', '审核', '督办', '年报', '管理'] as const;
export type Role = (typeof roles)[number];

/** What the shell knows and a pure decision may read: who asks, what day it is, which days count. */
export type DecisionContext = {
  readonly actor: string;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly settings: OrganSettings;
  /** A new id for a part of the request, the same for the same command and name. */
  readonly newId: (name: string) => string;
};

/** Choices that the law leaves to the organ (regulation "open" points), with defaults. */
export type OrganSettings = {
  /** 补正期限 proposed when a letter names none, in working days. */
  readonly supplementWorkingDays: number;
  /** 条例 45: whether a reply may leave only after 审核. */
  readonly approvalRequired: boolean;
  /** Whether, where 审核 is required, nobody grants what they submitted themselves. */
  readonly approvalByAnother: boolean;
} & AlarmSettings;

export const defaultSettings: OrganSettings = {
  supplementWorkingDays: 15,
  approvalRequired: false,
  approvalByAnother: true,
  ...defaultAlarmSettings,
};

export type Facts = Readonly<Record<string, string | number | null>>;
export type Rejection<Code extends string = string> = {
  readonly code: Code;
  readonly facts: Facts;
};

export type Outcome<Event, Code extends string = string> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly rejection: Rejection<Code> };

export type Refused<Code extends string> = Extract<Outcome<never, Code>, { accepted: false }>;

export const accept = <Event>(...events: readonly Event[]) => ({ accepted: true, events }) as const;

export const reject = <const Code extends string>(
  code: Code,
  facts: Facts = {},
): Refused<Code> => ({ accepted: false, rejection: { code, facts } });

/** One verb of the procedure: its name everywhere, who may give it, what it takes, what it leads to. */
export type DecisionDefinition<
  Name extends string,
  Body extends z.ZodType,
  State,
  Event,
  Code extends string,
> = {
  /** Route, command and file name, kebab-case. */
  readonly name: Name;
  /** The verb of the procedure, in Chinese. */
  readonly title: string;
  /** Where the law says so. */
  readonly cites: string;
  readonly roles: readonly Role[];
  readonly body: Body;
  readonly decide: (
    body: z.infer<Body>,
    state: State,
    context: DecisionContext,
  ) => Outcome<Event, Code>;
};
