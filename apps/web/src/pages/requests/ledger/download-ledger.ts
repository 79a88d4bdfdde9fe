import { ProblemError, problemOf } from '../../../api/problem.js';
import { saveFile } from '../../../shared/save-file.js';
import { filterOf, type ListSearch, tabFilter } from '../list/list-search.js';

/** The address of the export of what the list shows. */
export const exportAddress = (search: ListSearch, format: 'xlsx' | 'csv'): string => {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries({ ...filterOf(search), ...tabFilter(search) }))
    for (const one of [value].flat()) query.append(name, one);
  return `/api/ledger-export?${query}`;
};

/** Fetches the ledger of a filter and hands it to the browser as a file. Throws ProblemError. */
export const downloadLedger = async (search: ListSearch, format: 'xlsx' | 'csv') => {
  const response = await fetch(exportAddress(search, format), { credentials: 'same-origin' });
  if (!response.ok)
    throw new ProblemError(problemOf(await response.json().catch(() => null), response.status));
  const named = /filename\*=UTF-8''(\S+)/.exec(response.headers.get('Content-Disposition') ?? '');
  saveFile(await response.blob(), decodeURIComponent(named?.[1] ?? `ledger.${format}`));
  return {
    rows: Number(response.headers.get('X-Ledger-Rows') ?? 0),
    digest: response.headers.get('X-Ledger-Digest') ?? '',
  };
};
