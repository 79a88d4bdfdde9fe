import { CopyOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { StatusTag } from '../../../shared/status-tag.js';
import { type FormValues } from '../form/form-values.js';
import { lookAlikesQuery } from '../queries.js';
import { useSettled } from '../use-settled.js';

const askedOf = (values: FormValues) => {
  const entries = (['applicantName', 'idNumber', 'description'] as const).flatMap((field) => {
    const text = values[field].trim();
    return text === '' ? [] : [[field, text] as const];
  });
  return Object.fromEntries(entries);
};

/** Requests of the same applicant that ask for much the same: to know, never to refuse. */
export const LookAlikesSide = ({ values }: { readonly values: FormValues }) => {
  const asked = useSettled(JSON.stringify(askedOf(values)), 300);
  const { data } = useQuery(lookAlikesQuery(JSON.parse(asked)));
  if (!data || data.ofApplicant === 0) return null;
  return (
    <section className="side" aria-label="同一申请人的相近申请" aria-live="polite">
      <h2>
        <CopyOutlined aria-hidden /> 该申请人已有 {data.ofApplicant} 件
      </h2>
      {data.alike.length === 0 ? (
        <p className="quiet">没有内容相近的申请。</p>
      ) : (
        <>
          <p className="quiet">内容相近的如下，供参考，不影响登记。</p>
          <ul className="side__alike">
            {data.alike.map((one) => (
              <li key={one.requestId}>
                <Link
                  to="/requests/$requestId"
                  params={{ requestId: one.requestId }}
                  target="_blank"
                >
                  {one.number}
                </Link>{' '}
                <StatusTag status={one.status} label={one.statusLabel} />
                <span className="quiet">相近 {Math.round(one.similarity * 100)}%</span>
                <p>{one.description}</p>
                <p className="quiet">
                  {one.receivedOn ? `${one.receivedOn} 收到` : '尚待确认收到'}
                  {one.closedOn && `，${one.closedOn} 办结`}
                  {one.categoryLabel && `，${one.categoryLabel}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
