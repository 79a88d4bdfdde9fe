import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Table, Tag } from 'antd';
import { answered, api } from '../../../api/client.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { ScrollBox } from '../../../shared/scroll-box.js';
import { type AbsenceRow, absencesQuery } from './queries.js';

const states = {
  running: { label: '外出中', colour: 'blue' },
  coming: { label: '将外出', colour: 'default' },
  past: { label: '已结束', colour: 'default' },
} as const;

const columnsOf = (cancel: (id: string) => void, cancelling: boolean) => [
  { title: '外出人', dataIndex: 'user', key: 'user' },
  {
    title: '日期',
    key: 'days',
    render: (_: unknown, { from, to }: AbsenceRow) => `${from} 至 ${to}`,
  },
  { title: '代理人', dataIndex: 'standIn', key: 'standIn' },
  {
    title: '状态',
    key: 'state',
    render: (_: unknown, { state }: AbsenceRow) => (
      <Tag color={states[state].colour}>{states[state].label}</Tag>
    ),
  },
  {
    title: '操作',
    key: 'actions',
    render: (_: unknown, { id, state, mayCancel, user }: AbsenceRow) =>
      mayCancel &&
      state !== 'past' && (
        <Button
          type="link"
          size="small"
          disabled={cancelling}
          aria-label={`取消${user}的外出`}
          onClick={() => cancel(id)}
        >
          取消
        </Button>
      ),
  },
];

/** Who is away now or soon; taken back, reminders go to the person again. */
export const AbsencesTable = () => {
  const queries = useQueryClient();
  const { data, error, isPending } = useQuery(absencesQuery);
  const cancelling = useMutation({
    mutationFn: (id: string) =>
      answered(api.POST('/api/absences/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const failed = error ?? cancelling.error;
  return (
    <>
      {failed && <ProblemAlert error={failed} />}
      {data?.absences.length === 0 ? (
        <p className="quiet">没有登记外出。</p>
      ) : (
        <ScrollBox label="外出与代理">
          <Table<AbsenceRow>
            rowKey="id"
            size="small"
            loading={isPending}
            columns={columnsOf((id) => cancelling.mutate(id), cancelling.isPending)}
            dataSource={[...(data?.absences ?? [])]}
            pagination={false}
          />
        </ScrollBox>
      )}
    </>
  );
};
