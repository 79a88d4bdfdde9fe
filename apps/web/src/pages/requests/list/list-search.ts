import type { RequestStatus } from '@tracker/domain/events';
import { statuses } from './statuses.js';

/** Tabs that are more than one status. */
export const wideTabs = ['open', 'all'] as const;
export type Tab = (typeof wideTabs)[number] | RequestStatus;
export const urgencies = ['overdue', 'red', 'yellow', 'green', 'waiting'] as const;
export type Urgency = (typeof urgencies)[number];
const sorts = ['urgency', 'number', 'receivedOn', 'dueOn', 'closedOn'] as const;
type Sort = (typeof sorts)[number] | `-${(typeof sorts)[number]}`;

const textFields = [
  'handler',
  'unit',
  'channel',
  'applicantType',
  'category',
  'numberPrefix',
] as const;
const dayFields = [
  'receivedFrom',
  'receivedTo',
  'dueFrom',
  'dueTo',
  'closedFrom',
  'closedTo',
] as const;
export type FilterField = (typeof textFields)[number] | (typeof dayFields)[number];

/** The whole state of the list, as it stands in the address; what is absent has its default. */
export type ListSearch = {
  readonly tab?: Tab;
  /** Some of the urgencies, parted by commas. */
  readonly urgency?: string;
  readonly sort?: Sort;
  /** Only what was closed with an answer. */
  readonly answered?: true;
} & { readonly [Field in FilterField]?: string };

const day = /^\d{4}-\d\d-\d\d$/;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).trim().slice(0, 200) || undefined
    : undefined;

const isTab = (value: unknown): value is Tab =>
  [...wideTabs, ...statuses.map(({ code }) => code)].includes(value as never);
const isSort = (value: unknown): value is Sort =>
  typeof value === 'string' && sorts.includes(value.replace(/^-/, '') as never);

/** Keeps of an address what this list knows; somebody may have typed it. */
export const listSearch = (raw: Readonly<Record<string, unknown>>): ListSearch => {
  const found: Record<string, string> = {};
  for (const field of textFields) {
    const value = text(raw[field]);
    if (value) found[field] = value;
  }
  for (const field of dayFields) {
    const value = text(raw[field]);
    if (value && day.test(value)) found[field] = value;
  }
  const urgency = urgenciesOf({ urgency: text(raw.urgency) });
  return {
    ...found,
    ...(raw.answered === true && { answered: true as const }),
    ...(isTab(raw.tab) && raw.tab !== 'open' && { tab: raw.tab }),
    ...(urgency.length > 0 && { urgency: urgency.join(',') }),
    ...(isSort(raw.sort) && { sort: raw.sort }),
  };
};

export const urgenciesOf = ({ urgency }: { readonly urgency?: string | undefined }): Urgency[] =>
  (urgency ?? '').split(',').filter((one): one is Urgency => urgencies.includes(one as Urgency));

/** Open requests by urgency unless chosen otherwise; what is over by the latest closing. */
export const tabOf = ({ tab = 'open' }: ListSearch): Tab => tab;
export const sortOf = (search: ListSearch): Sort => {
  if (search.sort) return search.sort;
  const tab = tabOf(search);
  if (tab === 'closed' || tab === 'archived') return '-closedOn';
  return tab === 'all' || tab === 'voided' ? '-number' : 'urgency';
};

/** The filters of an address without its tab, as the server takes them. */
export const filterOf = (search: ListSearch) => {
  const { tab: _tab, sort: _sort, urgency: _urgency, answered, ...fields } = search;
  const urgency = urgenciesOf(search);
  return {
    ...fields,
    ...(answered && { answered: 'true' }),
    ...(urgency.length > 0 && { urgency }),
  } as Readonly<Record<string, string | readonly string[]>>;
};

/** The tab as a filter of the server. */
export const tabFilter = (search: ListSearch): Readonly<Record<string, string>> => {
  const tab = tabOf(search);
  if (tab === 'open') return { open: 'true' };
  // What was taken out has a tab of its own and is no part of any figure.
  return tab === 'all' ? { voided: 'false' } : { status: tab };
};

/** How many filters are set beside the tab. */
export const filtersSet = (search: ListSearch): number =>
  Object.values(filterOf(search)).filter((value) => value !== undefined).length;
