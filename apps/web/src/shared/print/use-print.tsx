import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSession } from '../../app/session.js';
import { logHeadQuery, PrintFoot } from './print-foot.js';

type Print = {
  /** The button that prints the page. */
  readonly print: ReactNode;
  /** Stands at the end of the page, on paper alone. */
  readonly foot: ReactNode;
};

/** Printing a page of the office: the paper says whose it is, when it was made and from which log. */
export const usePrint = (subject: string): Print => {
  const { user } = useSession();
  const [asked, setAsked] = useState(false);
  const head = useQuery({ ...logHeadQuery, enabled: asked });
  const due = useRef(false);
  const { dataUpdatedAt, isFetching } = head;
  useEffect(() => {
    if (!due.current || isFetching || dataUpdatedAt === 0) return;
    due.current = false;
    window.print();
  }, [dataUpdatedAt, isFetching]);
  const onClick = () => {
    due.current = true;
    if (asked) void head.refetch();
    else setAsked(true);
  };
  return {
    print: (
      <Button
        className="no-print"
        icon={<PrinterOutlined aria-hidden />}
        loading={asked && isFetching}
        onClick={onClick}
      >
        打印
      </Button>
    ),
    foot: asked && (
      <div className="print-only">
        <PrintFoot organName={user.organName} subject={subject} />
      </div>
    ),
  };
};
