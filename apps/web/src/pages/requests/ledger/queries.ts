import { queryOptions } from '@tanstack/react-query';
import { answered, api, orderHeaders, sessionExpired } from '../../../api/client.js';
import { ProblemError, problemOf } from '../../../api/problem.js';
import type { components } from '../../../api/schema.js';

export type LedgerImport = components['schemas']['LedgerImport'];
export type Fault = LedgerImport['faults'][number];

export const currentKey = ['ledger-import', 'current'] as const;

/** What the organ is importing, or just imported: also when another tab began it. */
export const currentImportQuery = queryOptions({
  queryKey: currentKey,
  queryFn: async () => (await answered(api.GET('/api/ledger-imports/current'))).current,
});

/** How far it is, asked for until it is over. */
export const progressQuery = (importId: string) =>
  queryOptions({
    queryKey: ['ledger-import', 'progress', importId],
    queryFn: () =>
      answered(
        api.GET('/api/ledger-imports/{importId}/progress', { params: { path: { importId } } }),
      ),
    refetchInterval: 700,
    staleTime: 0,
  });

/** Sends a file to be judged. Throws ProblemError. */
export const judgeFile = async (file: File): Promise<LedgerImport> => {
  const response = await fetch('/api/ledger-imports', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...orderHeaders(),
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
    },
    body: file,
  }).catch((cause: unknown) => {
    throw new ProblemError(problemOf(cause));
  });
  if (response.status === 401) sessionExpired();
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ProblemError(problemOf(body, response.status));
  return body as LedgerImport;
};

const path = (importId: string) => ({ params: { path: { importId } } });
export const startImport = (importId: string): Promise<LedgerImport> =>
  answered(api.POST('/api/ledger-imports/{importId}/start', path(importId)));
export const dropImport = (importId: string): Promise<unknown> =>
  answered(api.DELETE('/api/ledger-imports/{importId}', path(importId)));
