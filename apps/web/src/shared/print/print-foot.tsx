import './print-foot.css';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

/** The head of the log: what a print says it was made from. */
export const logHeadQuery = queryOptions({
  queryKey: ['log-head'],
  staleTime: 0,
  queryFn: () => answered(api.GET('/api/log-head')),
});

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as 2026-03-03 10:02, Beijing time. */
export const instantText = (at: string | number | Date): string => format.format(new Date(at));

type Props = { readonly organName: string; readonly subject?: string };

/** The last line of every print: organ, what it is of, when, and position and digest of the log. */
export const PrintFoot = ({ organName, subject }: Props) => {
  const { data: head, dataUpdatedAt } = useQuery(logHeadQuery);
  if (!head) return <footer className="print-foot" aria-busy="true" />;
  return (
    <footer className="print-foot" data-ready>
      <span>{organName}</span>
      {subject && <span>{subject}</span>}
      <span>打印于 {instantText(dataUpdatedAt)}</span>
      <span>
        事件位置 {head.position}　摘要 {head.digest}
      </span>
    </footer>
  );
};
