import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { ProblemAlert } from '../../../../shared/problem-alert.js';
import type { Verb } from '../forms/verbs.js';
import { type Action, actionsQuery, type RequestDetail } from '../queries.js';
import { type NotNow, offered } from './action-groups.js';
import { useActionKeys } from './use-action-keys.js';

type Props = { readonly detail: RequestDetail; readonly onOpen: (verb: Verb) => void };

/** What can be done now, by the procedure's own verbs; what cannot says why. */
export const ActionsPanel = ({ detail, onOpen }: Props) => {
  const { data, error } = useQuery(actionsQuery(detail.requestId));
  const { next, groups, belated, impossible, ofOthers } = offered(
    data?.actions ?? [],
    detail.request,
  );
  const keyed = [...next, ...groups.flatMap(({ actions }) => actions)].slice(0, 9);
  useActionKeys(keyed.map((action) => () => onOpen(action.verb as Verb)));
  const keyOf = (action: Action) => keyed.indexOf(action) + 1;
  const button = (action: Action, type: 'primary' | 'default' = 'default') => (
    <Button
      key={action.verb}
      type={type}
      size={next.includes(action) ? 'middle' : 'small'}
      onClick={() => onOpen(action.verb as Verb)}
      title={action.cites}
      {...(keyOf(action) > 0 && { 'aria-keyshortcuts': String(keyOf(action)) })}
    >
      {action.title}
      {keyOf(action) > 0 && (
        <kbd aria-hidden className="action-key">
          {keyOf(action)}
        </kbd>
      )}
    </Button>
  );
  return (
    <section className="card actions" aria-labelledby="actions-title">
      <header className="card__head">
        <h2 id="actions-title">现在可以办理</h2>
      </header>
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 3 }} />}
      {next.length > 0 && (
        <div className="actions__next">
          {next.map((action, index) => button(action, index === 0 ? 'primary' : 'default'))}
        </div>
      )}
      {groups.map(({ title, actions }) => (
        <div key={title} className="actions__group">
          <h3>{title}</h3>
          <div className="actions__buttons">{actions.map((action) => button(action))}</div>
        </div>
      ))}
      {belated.length > 0 && (
        <div className="actions__group actions__group--belated">
          <h3>答复期限已过，只能补录期限内已经告知的：</h3>
          <div className="actions__buttons">{belated.map((action) => button(action))}</div>
        </div>
      )}
      {data && next.length + groups.length + belated.length === 0 && (
        <p className="quiet">本岗位现在没有可以办理的事项。</p>
      )}
      <Withheld title="现在不能办理的" reasons={impossible} />
      <Withheld title="由其他岗位办理的" reasons={ofOthers} />
    </section>
  );
};

type WithheldProps = { readonly title: string; readonly reasons: readonly NotNow[] };

const Withheld = ({ title, reasons }: WithheldProps) =>
  reasons.length === 0 ? null : (
    <details className="actions__not-now">
      <summary>
        {title}（{reasons.flatMap(({ titles }) => titles).length}）
      </summary>
      <dl>
        {reasons.map(({ reason, titles }) => (
          <div key={reason}>
            <dt>{titles.join('；')}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
