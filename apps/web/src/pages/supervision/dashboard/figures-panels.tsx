import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { figuresQuery } from '../queries.js';
import { categoryGroups, typeGroups } from './groups.js';
import { GroupsPanel } from './groups-panel.js';
import { MonthsPanel } from './months-panel.js';
import { categoriesOption, typesOption } from './options.js';
import { RatesPanel } from './rates-panel.js';

type Props = { readonly from: string; readonly to: string };

/** Everything of the dashboard that is told month by month. */
export const FiguresPanels = ({ from, to }: Props) => {
  const { data, error } = useQuery({
    ...figuresQuery(from, to),
    placeholderData: keepPreviousData,
  });
  const types = useMemo(() => data && typesOption(data), [data]);
  const categories = useMemo(() => data && categoriesOption(data), [data]);
  if (error) return <ProblemAlert error={error} />;
  if (!data || !types || !categories) return <Skeleton active />;
  return (
    <>
      <MonthsPanel figures={data} />
      <RatesPanel figures={data} />
      <GroupsPanel
        id="types-title"
        title={`收到 ${data.totals.received} 件，按申请人类型`}
        about="申请人类型"
        figures={data}
        groups={typeGroups(data)}
        option={types}
      />
      <GroupsPanel
        id="categories-title"
        title={`办结 ${data.totals.closed} 件，按办理结果`}
        about="办理结果"
        figures={data}
        groups={categoryGroups(data)}
        option={categories}
      />
    </>
  );
};
