import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useSession } from '../../../app/session.js';
import { organsQuery } from '../organs/queries.js';

/** Whose account it is to be: offered where organs stand beneath one's own, which need somebody to begin with. */
export const OrganField = () => {
  const { user } = useSession();
  const { data } = useQuery(organsQuery());
  if (!data || data.organs.length < 2) return null;
  return (
    <Form.Item
      name="organ"
      label="机关"
      initialValue={user.organ}
      extra="下级机关的用户建立后，由该机关自己的管理岗位管理。"
    >
      <Select options={data.organs.map(({ organ, name }) => ({ value: organ, label: name }))} />
    </Form.Item>
  );
};
