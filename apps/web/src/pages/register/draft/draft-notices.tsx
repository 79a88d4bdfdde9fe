import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { answered, api } from '../../../api/client.js';
import { instantText } from '../../../shared/print/print-foot.js';
import { draftsQuery } from '../queries.js';
import type { FormDraft } from './local-drafts.js';
import { forgetOnServer, useLocalDrafts } from './use-draft.js';

type RestoredProps = { readonly changedAt: number; readonly onStartAnew: () => void };

/** Says that the form goes on where it was left. */
export const RestoredNotice = ({ changedAt, onStartAnew }: RestoredProps) => (
  <Alert
    type="info"
    showIcon
    title={`已恢复 ${instantText(changedAt)} 未保存的内容。附件需重新选择。`}
    action={
      <Button size="small" onClick={onStartAnew}>
        清空重填
      </Button>
    }
  />
);

type Props = { readonly current: string; readonly onContinue: (draft: FormDraft) => void };

/** Drafts of the same person that only the server has, begun at another desk: one after the other. */
export const ServerDrafts = ({ current, onContinue }: Props) => {
  const queries = useQueryClient();
  const local = useLocalDrafts();
  const { data } = useQuery(draftsQuery);
  const others = (data?.drafts ?? []).filter(({ key }) => key !== current && !local.has(key));
  const refresh = () => queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
  const open = async (key: string) => {
    const params = { path: { kind: 'register', key } };
    const { content } = await answered(api.GET('/api/drafts/{kind}/{key}', { params }));
    onContinue(content as unknown as FormDraft);
  };
  return others.slice(0, 1).map(({ key, savedAt }) => (
    <Alert
      key={key}
      type="info"
      showIcon
      title={`服务器上有一份 ${instantText(savedAt)} 存下、尚未登记的草稿${others.length > 1 ? `，另有 ${others.length - 1} 份更早的` : ''}。`}
      action={
        <>
          <Button size="small" onClick={() => void open(key)}>
            继续填写
          </Button>
          <Button size="small" type="text" onClick={() => void forgetOnServer(key).then(refresh)}>
            丢弃
          </Button>
        </>
      }
    />
  ));
};
