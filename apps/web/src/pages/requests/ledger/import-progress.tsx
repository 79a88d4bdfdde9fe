import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Progress, Result } from 'antd';
import { useEffect } from 'react';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { currentKey, type LedgerImport, progressQuery } from './queries.js';

/** How far the import is; it goes on when the page is closed. */
export const ImportProgress = ({ held }: { readonly held: LedgerImport }) => {
  const queries = useQueryClient();
  const { data, error } = useQuery(progressQuery(held.importId));
  const over = data !== undefined && data.state !== 'running';
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: currentKey });
  }, [over, queries]);
  const { done = held.done, total = held.total } = data ?? {};
  return (
    <section aria-label="导入进度">
      <p>
        正在导入 {held.fileName}：{done} / {total} 行
      </p>
      <Progress percent={total === 0 ? 0 : Math.floor((done * 100) / total)} />
      <p className="quiet">可以离开或者关闭本页，导入继续进行；回到本页可以看到进度和结果。</p>
      {error && <ProblemAlert error={error} />}
    </section>
  );
};

type ResultProps = {
  readonly held: LedgerImport;
  readonly onAgain: () => void;
  readonly onStart: () => void;
};

/** What came of it. */
export const ImportResult = ({ held, onAgain, onStart }: ResultProps) => {
  if (held.state === 'failed')
    return (
      <Alert
        type="error"
        showIcon
        title={held.problem}
        action={<Button onClick={onStart}>再次开始</Button>}
      />
    );
  return (
    <Result
      status="success"
      title={`已导入 ${held.importable} 行`}
      subTitle={`${held.fileName}：读到 ${held.read} 行，已有且相同 ${held.unchanged} 行，请留意 ${held.warningCount} 处。`}
      extra={[
        <Button key="again" onClick={onAgain}>
          再导入一份
        </Button>,
        <Link key="list" to="/requests" search={{ tab: 'all' }}>
          查看全部申请
        </Link>,
      ]}
    />
  );
};
