import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { problemOf } from '../../../api/problem.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import type { OrganSettings } from '../organs/queries.js';
import { changedIn, type Drafts, stillDrafted } from './drafts.js';
import { SettingCard } from './setting-card.js';
import type { SettingValue } from './setting-text.js';
import './settings.css';

/** All settings of an organ; what was changed goes out as one order. */
export const SettingsForm = ({ data }: { readonly data: OrganSettings }) => {
  const { organ, settings } = data;
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [key, setKey] = useState(newKey);
  const changed = changedIn(settings, drafts);
  const order = useMutation({
    mutationFn: (body: Drafts) =>
      answered(
        api.PUT('/api/organs/{organ}/settings', {
          body,
          params: { path: { organ }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: async (_saved, sent) => {
      await queries.invalidateQueries({ queryKey: ['system'] });
      setDrafts((now) => stillDrafted(now, sent));
      setKey(newKey());
    },
  });
  const set = (name: string, value: SettingValue) => {
    setDrafts({ ...drafts, [name]: value });
    if (order.isError) setKey(newKey());
  };
  const faults = order.error ? (problemOf(order.error).faults ?? []) : [];
  const count = Object.keys(changed).length;
  return (
    <>
      {settings.map((setting) => (
        <SettingCard
          key={setting.key}
          setting={setting}
          value={drafts[setting.key] ?? setting.value}
          change={(value) => set(setting.key, value)}
          fault={faults.find(({ path }) => path === setting.key)?.message}
        />
      ))}
      <div className={count > 0 ? 'settings__end settings__end--held' : 'settings__end'}>
        {order.error && <ProblemAlert error={order.error} />}
        <Button
          type="primary"
          disabled={count === 0}
          loading={order.isPending}
          onClick={() => order.mutate(changed)}
        >
          {count === 0 ? '保存' : `保存 ${count} 项更改`}
        </Button>
        {count > 0 && <Button onClick={() => setDrafts({})}>放弃更改</Button>}
      </div>
    </>
  );
};
