import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useSession } from '../../../app/session.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { OrganChoice } from '../organs/organ-choice.js';
import { settingsQuery } from '../organs/queries.js';
import { SettingsForm } from './settings-form.js';

/** What the law leaves to the organ: each with its default, its reason, and who changed it when. */
export const SettingsPage = () => {
  const { user } = useSession();
  const { organ = user.organ } = useSearch({
    from: '/signed-in/office/administration/system/settings',
  });
  const navigate = useNavigate();
  const { data, error } = useQuery(settingsQuery(organ));
  return (
    <>
      <PageHead title="设置" beside={<span className="quiet">{data?.name}</span>}>
        <OrganChoice
          organ={organ}
          choose={(chosen) => navigate({ to: '/system/settings', search: { organ: chosen } })}
        />
      </PageHead>
      {error && <ProblemAlert error={error} />}
      {data ? <SettingsForm key={organ} data={data} /> : !error && <Skeleton active />}
    </>
  );
};
