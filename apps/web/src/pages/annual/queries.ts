import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { CellPlace } from './official/places.js';

type Schemas = components['schemas'];
export type AnnualDesk = Schemas['AnnualDesk'];
export type AnnualCheck = AnnualDesk['checks'][number];
export type Differences = Schemas['AnnualReportDifferences'];
export type CellDifference = Differences['cells'][number];
export type ToldEvent = Schemas['AnnualDeskCell']['requests'][number]['events'][number];
export type FormId = AnnualDesk['form'];

/** Which report is looked at, and as of when. */
export type Looked = {
  readonly year: number;
  readonly form: FormId;
  readonly on?: string | undefined;
};

export const deskQuery = ({ year, form, on }: Looked) =>
  queryOptions({
    queryKey: ['annual', 'desk', year, form, on ?? null],
    queryFn: () => answered(api.GET('/api/annual-desk', { params: { query: { year, form, on } } })),
    placeholderData: (before: AnnualDesk | undefined) =>
      before?.year === year && before.form === form ? before : undefined,
  });

/** How far the server is with reading the log, while it does. */
export const progressQuery = (running: boolean) =>
  queryOptions({
    queryKey: ['annual', 'progress'],
    queryFn: () => answered(api.GET('/api/annual-desk/progress')),
    enabled: running,
    refetchInterval: running ? 400 : false,
    gcTime: 0,
    staleTime: 0,
  });

export const cellQuery = ({ year, form, on }: Looked, place: CellPlace) =>
  infiniteQueryOptions({
    queryKey: ['annual', 'cell', year, form, on ?? null, place],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      answered(
        api.GET('/api/annual-desk/cell', {
          params: { query: { year, form, on, ...place, after } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const differencesQuery = (year: number, filed: boolean) =>
  queryOptions({
    queryKey: ['annual', 'differences', year],
    queryFn: () =>
      answered(api.GET('/api/annual-report/differences', { params: { query: { year } } })),
    enabled: filed,
  });

export const historyQuery = (year: number) =>
  queryOptions({
    queryKey: ['annual', 'history', year],
    queryFn: () => answered(api.GET('/api/annual-report/history', { params: { query: { year } } })),
  });

/** 结转 as it stands, or from the log as of a position. */
export const carryOverQuery = (year: number, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['annual', 'carry-over', year, asOf ?? null],
    queryFn: () =>
      asOf === undefined
        ? answered(api.GET('/api/annual-desk/carry-over', { params: { query: { year } } }))
        : answered(api.GET('/api/carry-over', { params: { query: { year, asOf } } })),
  });

/** 信息处理费 paid in the year, and what section six says of it. */
export const feesQuery = (year: number) =>
  queryOptions({
    queryKey: ['annual', 'fees', year],
    queryFn: () => answered(api.GET('/api/annual-desk/fees', { params: { query: { year } } })),
  });

/** What filing would freeze; it stays as it was shown, whatever is recorded meanwhile, until it is asked anew. */
export const previewQuery = (year: number, form: FormId) =>
  queryOptions({
    queryKey: ['filing-preview', year, form],
    queryFn: () =>
      answered(api.GET('/api/annual-report/filing-preview', { params: { query: { year, form } } })),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    gcTime: 0,
  });

/** The report from the log with its basis: what is printed. */
export const reportQuery = (year: number, form: FormId, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['annual', 'report', year, form, asOf ?? null],
    queryFn: () =>
      answered(api.GET('/api/annual-report', { params: { query: { year, form, asOf } } })),
  });
