import { queryOptions } from '@tanstack/react-query';
import { answered, api, orderHeaders, sessionExpired } from '../../../api/client.js';
import { ProblemError, problemOf } from '../../../api/problem.js';
import type { components } from '../../../api/schema.js';

export type LedgerImport = components['schemas']['LedgerImport'];
export type Fault = LedgerImport['faults'][number];

export const currentKey = ['ledger-import', 'current'] as const;

/** As the server says; nobody waits for an upload that is refused. */
const largest = 32 << 20;
const refused = (code: string, detail: string) =>
  new ProblemError({ status: 422, code, title: detail, detail });
const tooLarge = (size: number) =>
  `台账文件不能超过 32 MB，这个文件有 ${Math.ceil(size / (1 << 20))} MB。请按年度分成几个文件导入。`;
const unreadable = (name: string) =>
  `无法读取“${name}”。它可能被移走、改名，或者正在被其他程序保存。请关闭后重新选择。`;

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
  if (file.size > largest) throw refused('ledger-too-large', tooLarge(file.size));
  // Read first: a file that another program holds would fail as if the network had.
  const body = await file.arrayBuffer().catch(() => {
    throw refused('file-unreadable', unreadable(file.name));
  });
  const response = await fetch('/api/ledger-imports', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...orderHeaders(),
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
    },
    body,
  }).catch((cause: unknown) => {
    throw new ProblemError(problemOf(cause));
  });
  if (response.status === 401) sessionExpired();
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ProblemError(problemOf(answer, response.status));
  return answer as LedgerImport;
};

const path = (importId: string) => ({ params: { path: { importId } } });
export const startImport = (importId: string): Promise<LedgerImport> =>
  answered(api.POST('/api/ledger-imports/{importId}/start', path(importId)));
export const dropImport = (importId: string): Promise<unknown> =>
  answered(api.DELETE('/api/ledger-imports/{importId}', path(importId)));
