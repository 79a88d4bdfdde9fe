import { Button, Checkbox } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { problemOf } from '../../api/problem.js';
import type { ChosenFile } from '../../shared/attachments/chosen-file.js';
import { instantText } from '../../shared/print/print-foot.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import type { FormDraft } from './draft/local-drafts.js';
import { type DraftKept, forgetOnServer, useDraft, useLocalDrafts } from './draft/use-draft.js';
import { fieldOf } from './form/field.js';
import { focusField } from './form/field-order.js';
import { FilesField } from './form/files-field.js';
import { faultsIn, faultsSoFar } from './form/form-faults.js';
import { emptyForm, type FormValues } from './form/form-values.js';
import { bodyOf } from './form/order-of-form.js';
import { problemFaults } from './form/problem-faults.js';
import { type RegistrationChoices, RegistrationForm } from './form/registration-form.js';
import type { Saved } from './saved/saved-card.js';
import { LookAlikesSide } from './side/look-alikes-side.js';
import { ReceiptSide } from './side/receipt-side.js';
import { usePrintAtOnce } from './use-print-at-once.js';
import { useRegistration } from './use-registration.js';

type Props = {
  readonly choices: RegistrationChoices;
  readonly begun: FormDraft;
  readonly onSaved: (saved: Saved, andNext: boolean) => void;
};

const keptText = ({ here, onServer }: DraftKept): string => {
  if (onServer) return `草稿 ${instantText(onServer)} 已存到服务器`;
  if (here === null) return '';
  return here ? '草稿已保存在本机' : '浏览器没有空间保存草稿，请尽快保存登记';
};

/** One form from its first key to its number; nothing typed is lost on the way. */
export const FormDesk = ({ choices, begun, onSaved }: Props) => {
  const [draft, setDraft] = useState(begun);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [tried, setTried] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const [printAtOnce, setPrintAtOnce] = usePrintAtOnce();
  const { register, pending, error, forgetError } = useRegistration();
  const form = useRef<HTMLFormElement>(null);
  const drafts = useLocalDrafts();
  const { key, values, attempted = [] } = draft;
  const blank = useMemo(() => JSON.stringify(emptyForm(choices.today)), [choices.today]);
  const kept = useDraft(draft, JSON.stringify(values) === blank);
  const problem = error === null ? null : problemOf(error);
  const refused = problem ? problemFaults(problem) : {};
  const faults = { ...refused, ...(tried ? faultsIn(values) : faultsSoFar(values, at)) };
  // Only what the server has just said moves the focus: whoever types is left alone.
  useEffect(() => {
    const [first] = error === null ? [] : Object.keys(problemFaults(problemOf(error)));
    if (first) focusField(form.current, first);
  }, [error]);
  const blankBefore = useRef(blank);
  useEffect(() => {
    const before = blankBefore.current;
    blankBefore.current = blank;
    // A form left open overnight is of the new day.
    setDraft((now) =>
      JSON.stringify(now.values) === before ? { ...now, values: JSON.parse(blank) } : now,
    );
  }, [blank]);

  const change = (patch: Partial<FormValues>) => {
    if (error !== null) forgetError();
    setDraft((before) => ({ ...before, values: { ...before.values, ...patch } }));
  };
  const save = async (andNext: boolean) => {
    setTried(true);
    const [missing] = Object.keys(faultsIn(values));
    if (missing) {
      focusField(form.current, missing);
      return;
    }
    const body = bodyOf(values);
    const trying = { ...draft, attempted: [...attempted, body] };
    setDraft(trying);
    drafts.save(trying, Date.now());
    const ended = await register({ key, body, attempted });
    if (ended.outcome === null) {
      if (ended.settled) setDraft((now) => ({ ...now, attempted: [] }));
      return;
    }
    drafts.forget(key);
    void forgetOnServer(key);
    onSaved({ outcome: ended.outcome, applicantName: body.applicantName, files }, andNext);
  };
  return (
    <div className="register">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears which field has the focus */}
      <div
        className="register__form"
        onFocus={({ target }) => setAt(fieldOf(target.id))}
        onBlur={() => setAt(null)}
      >
        {problem && Object.keys(refused).length === 0 && <ProblemAlert error={error} />}
        <RegistrationForm
          formRef={form}
          choices={choices}
          values={values}
          faults={faults}
          onChange={change}
          onSave={(andNext) => void save(andNext)}
        >
          <FilesField limits={choices.attachments} files={files} onChange={setFiles} />
          <div className="register__save" data-field="save">
            <Button type="primary" loading={pending} onClick={() => void save(false)}>
              保存登记
            </Button>
            <Button disabled={pending} onClick={() => void save(true)}>
              保存并登记下一件
            </Button>
            <Checkbox
              checked={printAtOnce}
              onChange={({ target }) => setPrintAtOnce(target.checked)}
            >
              保存后立即打印回执
            </Checkbox>
            <span className="quiet" role="status">
              {keptText(kept)}
            </span>
          </div>
          <p className="quiet no-phone">
            Enter 下一项　Ctrl+Enter 保存　Ctrl+Shift+Enter 保存并登记下一件
          </p>
        </RegistrationForm>
      </div>
      <aside className="register__side" aria-label="提示">
        <ReceiptSide values={values} />
        <LookAlikesSide values={values} />
      </aside>
    </div>
  );
};
