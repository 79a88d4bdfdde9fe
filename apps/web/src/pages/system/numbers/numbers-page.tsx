import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useSession } from '../../../app/session.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { OrganChoice } from '../organs/organ-choice.js';
import { settingsQuery } from '../organs/queries.js';
import { momentText } from '../settings/setting-text.js';
import { exampleOf } from './example-number.js';
import { NumberFormatForm } from './number-format-form.js';
import { NumbersOfYear } from './numbers-of-year.js';

/** How the organ writes its numbers, and what became of each number of a year. */
export const NumbersPage = () => {
  const { user, today } = useSession();
  const { organ = user.organ } = useSearch({
    from: '/signed-in/office/administration/system/numbers',
  });
  const navigate = useNavigate();
  const { data, error } = useQuery(settingsQuery(organ));
  return (
    <>
      <PageHead title="编号格式" beside={<span className="quiet">{data?.name}</span>}>
        <OrganChoice
          organ={organ}
          choose={(chosen) => navigate({ to: '/system/numbers', search: { organ: chosen } })}
        />
      </PageHead>
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <NumberFormatForm
            key={`${organ} ${data.numberFormat.changes.length}`}
            organ={organ}
            format={data.numberFormat}
          />
          {data.numberFormat.changes.length > 0 && (
            <>
              <h2>历次更改</h2>
              <ul>
                {data.numberFormat.changes.map(({ at, by, value }) => (
                  <li key={at}>
                    {momentText(at)} 由{by.name}改为 {exampleOf(value as never, today)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {organ === user.organ ? (
            <NumbersOfYear />
          ) : (
            <p className="quiet">编号使用情况只在{data.name}自己的页面上列出。</p>
          )}
        </>
      )}
    </>
  );
};
