import './ledger.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Result, Skeleton } from 'antd';
import { useHasRole } from '../../../app/session.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { DropPlace } from './drop-place.js';
import { ImportPreview } from './import-preview.js';
import { ImportProgress, ImportResult } from './import-progress.js';
import {
  currentImportQuery,
  currentKey,
  dropImport,
  judgeFile,
  type LedgerImport,
  startImport,
} from './queries.js';

/** Brings an office's ledger in: choose, look at everything that is wrong, start, result. */
export const ImportPage = () => {
  const administers = useHasRole('管理');
  return (
    <>
      <PageHead title="导入台账" beside={<Link to="/requests">回到办件</Link>} />
      {administers ? (
        <ImportDesk />
      ) : (
        <Result status="info" title="导入台账由管理岗位办理" subTitle="请与本机关的管理员联系。" />
      )}
    </>
  );
};

const ImportDesk = () => {
  const queries = useQueryClient();
  const { data: held, error, isPending } = useQuery(currentImportQuery);
  const hold = (next: LedgerImport | null) => queries.setQueryData(currentKey, next);
  const judge = useMutation({ mutationFn: judgeFile, onSuccess: hold });
  const start = useMutation({ mutationFn: startImport, onSuccess: hold });
  const drop = useMutation({
    mutationFn: dropImport,
    onSettled: () => queries.invalidateQueries({ queryKey: currentKey }),
  });
  if (isPending) return <Skeleton active />;
  const failure = error ?? judge.error ?? start.error;
  const begin = () => held && start.mutate(held.importId);
  const clear = () => held && drop.mutate(held.importId);
  return (
    <>
      {failure && <ProblemAlert error={failure} />}
      {!held && <DropPlace busy={judge.isPending} onFile={(file) => judge.mutate(file)} />}
      {held?.state === 'preview' && (
        <ImportPreview held={held} busy={start.isPending} onStart={begin} onDrop={clear} />
      )}
      {held?.state === 'running' && <ImportProgress held={held} />}
      {(held?.state === 'done' || held?.state === 'failed') && (
        <ImportResult held={held} onAgain={clear} onStart={begin} />
      )}
    </>
  );
};
