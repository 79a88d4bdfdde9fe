import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Select } from 'antd';
import { answered, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { changeSession, useSession } from './session.js';
import { tellOtherWindows } from './session-news.js';

/** The organ at hand; a choice where the person serves several. */
export const OrganSwitch = () => {
  const { user, organs } = useSession();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (organs.length < 2) return <span className="frame__name">{user.organName}</span>;
  const change = async (organ: string) => {
    try {
      const session = await answered(api.PUT('/api/session/organ', { body: { organ } }));
      changeSession(queries, session);
      tellOtherWindows();
      await navigate({ to: '/' });
    } catch (error) {
      message.error(problemOf(error).detail);
    }
  };
  return (
    <Select
      aria-label="机关"
      value={user.organ}
      onChange={change}
      options={organs.map(({ organ, name }) => ({ value: organ, label: name }))}
      popupMatchSelectWidth={false}
      style={{ minWidth: 160 }}
    />
  );
};
