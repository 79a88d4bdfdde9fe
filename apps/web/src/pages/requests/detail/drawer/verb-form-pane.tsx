import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { problemOf } from '../../../../api/problem.js';
import { useSession } from '../../../../app/session.js';
import { Attachments } from '../../../../shared/attachments/attachments.js';
import { ProblemAlert } from '../../../../shared/problem-alert.js';
import { VerbField } from '../fields/verb-field.js';
import { bodyOf, type Values } from '../forms/body.js';
import type { Field, FormGround } from '../forms/field.js';
import { firstValues } from '../forms/first-values.js';
import { refusalOf } from '../forms/refusal.js';
import { verbForms } from '../forms/verb-forms.js';
import type { Verb } from '../forms/verbs.js';
import { timelineQuery } from '../queries.js';
import { Meanwhile } from './meanwhile.js';
import { Preview } from './preview.js';
import { sinceOpened } from './since-opened.js';
import { type Receipt, useOrder } from './use-order.js';

type Props = FormGround & {
  readonly verb: Verb;
  readonly onReady: () => void;
  readonly onTyped: () => void;
  readonly onCancel: () => void;
  readonly onDone: (receipt: Receipt) => void;
};

/** The form of one order, made from its table: what it will do, what was refused and why. */
export const VerbFormPane = ({ verb, detail, choices, ...on }: Props) => {
  const { grave, fields } = verbForms[verb];
  const meant = choices.verbs.find((one) => one.verb === verb);
  const { requestId } = detail;
  const { user } = useSession();
  const [form] = Form.useForm<Values>();
  const values = Form.useWatch<Values | undefined>([], form);
  const [seen, setSeen] = useState(detail.revision);
  const [initialValues] = useState(() => firstValues(verb, { detail, choices }));
  useEffect(on.onReady, []);
  const order = useOrder(requestId, verb);
  const timeline = useQuery(timelineQuery(requestId));
  const since = sinceOpened(seen, timeline.data?.events ?? [], `user:${user.id}`);
  const known = Object.keys(fields);
  const refusal = order.error ? refusalOf(problemOf(order.error), known) : null;

  const save = async () => {
    const typed = await form.validateFields().catch(() => null);
    if (typed === null || order.isPending) return;
    try {
      on.onDone(await order.mutateAsync({ body: bodyOf(typed), revision: since.revision }));
    } catch (error) {
      const refused = refusalOf(problemOf(error), known);
      form.setFields(refused.fields.map(({ name, errors }) => ({ name, errors })));
      if (refused.revision !== null) setSeen(refused.revision);
    }
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const at = document.activeElement;
    // A day still being typed is read when its field is left.
    if (at instanceof HTMLElement) at.blur();
    setTimeout(() => {
      if (at instanceof HTMLElement) at.focus();
      void save();
    });
  };

  return (
    <Form
      form={form}
      layout="vertical"
      className="drawer-form"
      initialValues={initialValues}
      onValuesChange={on.onTyped}
      onKeyDown={byKey}
      requiredMark={(label, { required }) => (
        <>
          {label}
          {!required && <span className="quiet">（选填）</span>}
        </>
      )}
      scrollToFirstError={{ focus: true }}
    >
      <p className="drawer-means">
        {meant?.help}
        <span className="quiet">依据：{meant?.cites}</span>
      </p>
      <Meanwhile
        told={refusal?.meanwhile.length ? refusal.meanwhile : since.others}
        refused={Boolean(refusal?.meanwhile.length)}
      />
      {refusal?.above && <ProblemAlert error={order.error} />}
      {asked(fields, values, choices).map(([name, field]) => (
        <Form.Item
          key={name}
          name={name}
          label={field.label}
          extra={hintOf(field, choices)}
          rules={isNeeded(field) ? [{ required: true, message: `请填写${field.label}。` }] : []}
        >
          <VerbField field={field} ground={{ detail, choices }} />
        </Form.Item>
      ))}
      {verb === 'dispatch-reply' && (
        <section className="drawer-files" aria-label="答复文书">
          <h3>答复文书（签章后的扫描件）</h3>
          <Attachments requestId={requestId} number={detail.number} />
        </section>
      )}
      <Preview requestId={requestId} revision={detail.revision} verb={verb} values={values} />
      <footer className="drawer-foot">
        <Button type="primary" danger={grave ?? false} loading={order.isPending} onClick={save}>
          {grave ? '确认并保存' : '保存'}
        </Button>
        <Button onClick={on.onCancel}>取消</Button>
        <span className="quiet drawer-foot__keys">Ctrl+Enter 保存，Esc 关闭</span>
      </footer>
    </Form>
  );
};

/** Which consultation or case is meant is asked for only where it must be said. */
const isNeeded = ({ required, kind }: Field): boolean => required ?? kind === 'fact-part';

type Fields = Readonly<Record<string, Field>>;

/** The fields that are asked for as the form stands. */
const asked = (
  fields: Fields,
  values: Values | undefined,
  { corrections }: FormGround['choices'],
): readonly (readonly [string, Field])[] =>
  Object.entries(fields).filter(([, field]) => {
    if (field.kind === 'fact-part')
      return corrections.find(({ fact }) => fact === values?.fact)?.part ?? false;
    return !field.when || field.when.is.some((one) => one === values?.[field.when?.field ?? '']);
  });

const hintOf = (field: Field, choices: FormGround['choices']): string | undefined =>
  typeof field.hint === 'function' ? field.hint(choices) : field.hint;
