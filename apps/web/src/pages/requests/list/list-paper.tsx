import { PrinterOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../api/problem.js';
import { useSession } from '../../../app/session.js';
import { logHeadQuery, PrintFoot } from '../../../shared/print/print-foot.js';
import { type ListSearch, tabOf } from './list-search.js';
import type { RequestCounts } from './queries.js';
import { countOf } from './status-tabs.js';

/** More lines than this are for a spreadsheet. */
const linesAtMost = 1_000;

type Page = { readonly rows: number; readonly more: boolean };
type ButtonProps = {
  readonly rows: number;
  readonly more: boolean;
  readonly next: () => Promise<Page>;
};

/** Prints the whole list of the filter, not only the lines that have been loaded so far. */
export const PrintButton = ({ rows, more, next }: ButtonProps) => {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const print = async () => {
    setBusy(true);
    try {
      let loaded: Page = { rows, more };
      while (loaded.more && loaded.rows < linesAtMost) loaded = await next();
      // The foot names the position of now, not that of when the list was opened.
      await queries.fetchQuery(logHeadQuery);
      setTimeout(() => window.print(), 100);
    } catch (error) {
      message.error(problemOf(error).detail);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      icon={<PrinterOutlined aria-hidden />}
      loading={busy}
      disabled={rows === 0}
      onClick={() => void print()}
    >
      打印
    </Button>
  );
};

type PaperProps = {
  readonly search: ListSearch;
  readonly counts: RequestCounts | undefined;
  readonly rows: number;
};

/** What the printed list is of: organ, filter, how many of how many. */
export const ListPaperHead = ({ search, counts, rows }: PaperProps) => {
  const { user } = useSession();
  const total = countOf(tabOf(search), counts);
  return (
    <header className="work-paper">
      <h2>{user.organName}　政府信息公开申请清单</h2>
      <p>
        筛选条件：{counts?.filterWords.join('，') || '无'}；
        {total === null || total === rows
          ? `共 ${rows} 件。`
          : `共 ${total} 件，以下为前 ${rows} 件。`}
      </p>
    </header>
  );
};

export const ListPaperFoot = () => {
  const { user } = useSession();
  return (
    <div className="work-paper">
      <PrintFoot organName={user.organName} />
    </div>
  );
};
