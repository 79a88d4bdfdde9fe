import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { inTreeOrder, treeOf } from './organ-tree.js';
import { organsQuery } from './queries.js';

type Props = { readonly organ: string; readonly choose: (organ: string) => void };

/** Which organ a page of 系统 is about; nothing to choose where there is none beneath. */
export const OrganChoice = ({ organ, choose }: Props) => {
  const { data } = useQuery(organsQuery());
  if (!data || data.organs.length < 2) return null;
  const options = inTreeOrder(treeOf(data.organs, data.top)).map((one) => ({
    value: one.organ,
    label: `${'　'.repeat(one.depth)}${one.name}`,
  }));
  return (
    <Select
      aria-label="机关"
      value={organ}
      onChange={choose}
      options={options}
      popupMatchSelectWidth={false}
      style={{ minWidth: 180, maxWidth: '100%' }}
    />
  );
};
