import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { progressQuery } from './queries.js';

/** Shown while the server reads the log: what it does, and how far it is. */
export const FoldProgress = ({ words }: { readonly words: string }) => {
  const { data } = useQuery(progressQuery(true));
  const percent = data?.percent ?? 0;
  return (
    <div className="fold-progress" role="status">
      <span>{words}…</span>
      <Progress percent={percent} size="small" aria-label={words} />
    </div>
  );
};
