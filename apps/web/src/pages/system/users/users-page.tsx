import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useSession } from '../../../app/session.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { SecretSheet } from '../../../shared/secret-sheet.js';
import { OrganChoice } from '../organs/organ-choice.js';
import { organsQuery } from '../organs/queries.js';
import { AddDrawer } from './add-drawer.js';
import { EditDrawer } from './edit-drawer.js';
import { usersQuery } from './queries.js';
import type { ShownSecret } from './secret-of.js';
import { filtered } from './staff-filter.js';
import type { UsersSearch } from './users-search.js';
import { UsersTable } from './users-table.js';
import './users.css';

/** The people of the organ, or of one beneath it: who may sign in, with which roles. */
export const UsersPage = () => {
  const own = useSession().user.organ;
  const search = useSearch({ from: '/signed-in/office/administration/system/users' });
  const navigate = useNavigate();
  const { organ = own } = search;
  const { data, error, isPending } = useQuery(usersQuery(organ));
  const { data: tree } = useQuery(organsQuery());
  const name = tree?.organs.find((one) => one.organ === organ)?.name ?? organ;
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [secret, setSecret] = useState<ShownSecret | null>(null);
  const change = (next: UsersSearch) =>
    navigate({ to: '/system/users', search: next, replace: true });
  const users = filtered(data?.users ?? [], search);
  const user = data?.users.find(({ id }) => id === chosen);
  return (
    <>
      <PageHead title="用户" beside={data && <span className="quiet">{users.length} 人</span>}>
        <OrganChoice
          organ={organ}
          choose={(to) => change({ ...search, organ: to === own ? undefined : to })}
        />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
          新建用户
        </Button>
      </PageHead>
      <div className="users__filter">
        <Input.Search
          aria-label="按姓名、账号、岗位查找"
          placeholder="姓名、账号、岗位"
          allowClear
          defaultValue={search.q}
          onChange={({ target }) => change({ ...search, q: target.value || undefined })}
        />
        <Checkbox
          checked={search.all ?? false}
          onChange={({ target }) => change({ ...search, all: target.checked || undefined })}
        >
          包括已停用的
        </Checkbox>
      </div>
      {error && <ProblemAlert error={error} />}
      <UsersTable users={users} loading={isPending} choose={setChosen} />
      {adding && (
        <AddDrawer
          organ={organ}
          beneath={organ === own ? null : name}
          close={() => setAdding(false)}
          done={(shown) => {
            setAdding(false);
            setSecret(shown);
          }}
        />
      )}
      {user && (
        <EditDrawer
          key={user.id}
          organ={organ}
          user={user}
          close={() => setChosen(null)}
          show={setSecret}
        />
      )}
      {secret && <SecretSheet {...secret} close={() => setSecret(null)} />}
    </>
  );
};
