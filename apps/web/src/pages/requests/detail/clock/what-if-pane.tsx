import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../../api/client.js';
import { ProblemAlert } from '../../../../shared/problem-alert.js';
import { afterSaving } from '../drawer/after-saving.js';
import { choicesQuery, type RequestDetail } from '../queries.js';
import { type Scenario, scenarios } from './scenarios.js';

/** 假如…: the clock after something that is not done, with nothing recorded. */
export const WhatIfPane = ({ detail }: { readonly detail: RequestDetail }) => {
  const { data: choices } = useQuery(choicesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!choices) return null;
  const all = scenarios(choices.today, choices.extensionWorkingDays);
  const scenario = all.find(({ id }) => id === chosen);
  return (
    <div className="what-if">
      <Radio.Group
        aria-label="假如"
        vertical
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={all.map(({ id, label }) => ({ value: id, label }))}
      />
      {scenario && (
        <Answer requestId={detail.requestId} revision={detail.revision} scenario={scenario} />
      )}
      <p className="quiet">只是试算，不作任何记录。</p>
    </div>
  );
};

type AnswerProps = {
  readonly requestId: string;
  readonly revision: string;
  readonly scenario: Scenario;
};

const Answer = ({ requestId, revision, scenario: { id, ask, note } }: AnswerProps) => {
  const { data, error } = useQuery({
    queryKey: ['request', requestId, 'what-if', revision, id, ask.on],
    queryFn: () =>
      answered(
        api.POST('/api/requests/{requestId}/deadline/what-if', {
          params: { path: { requestId } },
          body: ask,
        }),
      ),
  });
  if (error) return <ProblemAlert error={error} />;
  if (!data) return null;
  return (
    <div className="choice-help" aria-live="polite">
      <ul>
        {afterSaving(data).map(({ text, tone }) => (
          <li key={text} className={`after-saving__${tone}`}>
            {text}
          </li>
        ))}
      </ul>
      {data.accepted && note && <p className="quiet">{note}</p>}
    </div>
  );
};
