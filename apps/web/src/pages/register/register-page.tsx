import './register.css';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { registrationChoicesQuery } from '../../shared/attachments/queries.js';
import { newKey } from '../../shared/new-key.js';
import { PageHead } from '../../shared/page-head.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { RestoredNotice, ServerDrafts } from './draft/draft-notices.js';
import type { FormDraft, LocalDraft } from './draft/local-drafts.js';
import { forgetOnServer, useLocalDrafts } from './draft/use-draft.js';
import { emptyForm } from './form/form-values.js';
import type { RegistrationChoices } from './form/registration-form.js';
import { FormDesk } from './form-desk.js';
import { usePrintReceipt } from './saved/print-frame.js';
import { type Saved, SavedCard } from './saved/saved-card.js';
import { useUnsent } from './saved/use-unsent.js';
import { printsAtOnce } from './use-print-at-once.js';

const savedAtMost = 50;
const askTodayEveryMs = 5 * 60_000;

/** 登记: one form after the other; what was registered stays above until its files are through. */
export const RegisterPage = () => {
  const { data: choices, error } = useQuery({
    ...registrationChoicesQuery,
    refetchInterval: askTodayEveryMs,
  });
  return (
    <>
      <PageHead title="登记" />
      {error && <ProblemAlert error={error} />}
      {choices ? <Desk choices={choices} /> : !error && <Skeleton active />}
    </>
  );
};

const Desk = ({ choices }: { readonly choices: RegistrationChoices }) => {
  const drafts = useLocalDrafts();
  const blank = (): FormDraft => ({ key: newKey(), values: emptyForm(choices.today) });
  const [begun, setBegun] = useState<FormDraft | LocalDraft>(
    () => drafts.abandoned(Date.now()) ?? blank(),
  );
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [resting, setResting] = useState(false);
  const { print, frame } = usePrintReceipt();
  const tellUnsent = useUnsent();
  const next = () => {
    setBegun(blank());
    setResting(false);
  };
  const done = (one: Saved, andNext: boolean) => {
    setSaved((all) => [one, ...all].slice(0, savedAtMost));
    setResting(!andNext);
    if (andNext) next();
    if (printsAtOnce()) print(one.outcome.requestId);
  };
  const latest = saved[0]?.outcome.requestId;
  useEffect(() => {
    if (!resting || !latest) return;
    const printInstead = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      print(latest);
    };
    window.addEventListener('keydown', printInstead);
    return () => window.removeEventListener('keydown', printInstead);
  }, [resting, latest, print]);
  const startAnew = () => {
    drafts.forget(begun.key);
    void forgetOnServer(begun.key);
    next();
  };
  return (
    <>
      <div className="register__saved">
        {saved.map((one, index) => (
          <SavedCard
            key={one.outcome.requestId}
            saved={one}
            later={index}
            onUnsent={tellUnsent}
            onNext={resting && index === 0 ? next : null}
            onPrint={print}
          />
        ))}
      </div>
      {!resting && (
        <div className="register__notices">
          {'changedAt' in begun && (
            <RestoredNotice changedAt={begun.changedAt} onStartAnew={startAnew} />
          )}
          <ServerDrafts current={begun.key} onContinue={setBegun} />
        </div>
      )}
      {!resting && <FormDesk key={begun.key} choices={choices} begun={begun} onSaved={done} />}
      {frame}
    </>
  );
};
