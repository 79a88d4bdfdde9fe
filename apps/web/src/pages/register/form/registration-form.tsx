import { identityNumberFault } from '@tracker/statute';
import { Checkbox } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import type { components } from '../../../api/schema.js';
import { TypedDateInput } from '../../../shared/dates/typed-date-input.js';
import { ApplicantField } from './applicant-field.js';
import { dateWarning } from './date-warning.js';
import { datesAsked, withChannel } from './dates-asked.js';
import { Field, fieldId, noteId } from './field.js';
import { focusNext } from './field-order.js';
import { RadioLine, SuggestedLine, TextLine, TextLines } from './fields.js';
import { type Faults } from './form-faults.js';
import { type ApplicantType, type Channel, type FormValues } from './form-values.js';

export type RegistrationChoices = components['schemas']['RegistrationChoices'];

type Props = {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly choices: RegistrationChoices;
  readonly values: FormValues;
  readonly faults: Faults;
  readonly onChange: (patch: Partial<FormValues>) => void;
  readonly onSave: (andNext: boolean) => void;
  readonly children?: React.ReactNode;
};

/** Enter goes on, Ctrl+Enter saves, Ctrl+Shift+Enter saves and opens the next; never inside an input method. */
const keysOf =
  (onSave: Props['onSave']) =>
  (event: KeyboardEvent<HTMLFormElement>): void => {
    const { key, nativeEvent, ctrlKey, metaKey, shiftKey, target, currentTarget } = event;
    if (key !== 'Enter' || nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    if (ctrlKey || metaKey) {
      event.preventDefault();
      onSave(shiftKey);
      return;
    }
    const element = target as HTMLElement;
    if (shiftKey || element.tagName === 'BUTTON' || element.tagName === 'A') return;
    if (isChoosing(element)) {
      // The list takes the option first; then the form goes on.
      requestAnimationFrame(() => focusNext(currentTarget, element));
      return;
    }
    // A closed list would open on Enter.
    event.stopPropagation();
    event.preventDefault();
    focusNext(currentTarget, element);
  };

/** Whether an option of an open list is marked, which Enter then chooses. */
const isChoosing = (element: HTMLElement): boolean =>
  element.getAttribute('aria-expanded') === 'true' &&
  /_list_\d+$/.test(element.getAttribute('aria-activedescendant') ?? '');

/** The paper form in one column, the channel first. */
export const RegistrationForm = (props: Props) => {
  const { formRef, choices, values, faults, onChange, onSave, children } = props;
  useEffect(() => {
    const first = formRef.current?.querySelector<HTMLElement>('input[type="radio"]:checked');
    first?.focus({ preventScroll: true });
    // What was registered just before stands above the form.
    window.scrollTo({ top: 0 });
  }, [formRef]);
  const told = (name: string) => ({ fault: faults[name] });
  const line = { values, onChange };
  const idTypes =
    choices.applicantTypes.find(({ code }) => code === values.applicantType)?.idTypes ?? [];
  const chooseType = (applicantType: ApplicantType) => {
    const usual = choices.applicantTypes.flatMap((type) => type.idTypes.slice(0, 1));
    const untouched = values.idType === '' || usual.includes(values.idType);
    const first = choices.applicantTypes.find(({ code }) => code === applicantType)?.idTypes[0];
    onChange({ applicantType, ...(untouched && { idType: first ?? '' }) });
  };
  const posted = values.channel === 'post-signed' || values.channel === 'post-ordinary';
  return (
    <form
      ref={formRef}
      className="registration"
      aria-label="登记申请"
      onKeyDownCapture={keysOf(onSave)}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      <RadioLine<Channel>
        name="channel"
        label="收到方式"
        value={values.channel}
        options={choices.channels}
        onChoose={(channel) => onChange(withChannel(values, channel, choices.today))}
      />
      {datesAsked(values).map(({ field, label, required, hint }) => (
        <Field
          key={field}
          name={field}
          label={label}
          required={required}
          hint={hint}
          warning={dateWarning(values[field], choices.today)}
          {...told(field)}
        >
          <TypedDateInput
            id={fieldId(field)}
            value={values[field]}
            today={choices.today}
            required={required}
            describedBy={noteId(field)}
            onChange={(text) => onChange({ [field]: text })}
          />
        </Field>
      ))}
      {values.channel === 'post-signed' && (
        <Field name="addressedElsewhere" label="收件人">
          <Checkbox
            id={fieldId('addressedElsewhere')}
            checked={values.addressedElsewhere}
            onChange={({ target }) => onChange({ addressedElsewhere: target.checked })}
          >
            不是本机关政府信息公开工作机构（按平常信函处理）
          </Checkbox>
        </Field>
      )}
      <RadioLine<ApplicantType>
        name="applicantType"
        label="申请人类型"
        value={values.applicantType}
        options={choices.applicantTypes}
        onChoose={chooseType}
      />
      <ApplicantField
        name="applicantName"
        label={values.applicantType === 'natural-person' ? '姓名' : '名称'}
        required
        {...line}
        {...told('applicantName')}
      />
      <SuggestedLine name="idType" label="证件类型" choices={idTypes} {...line} />
      <ApplicantField
        name="idNumber"
        label="证件号码"
        warning={warningOf(values)}
        {...line}
        {...told('idNumber')}
      />
      {values.applicantType !== 'natural-person' && (
        <TextLine name="contactPerson" label="联系人" {...line} {...told('contactPerson')} />
      )}
      <TextLine name="phone" label="电话" {...line} {...told('phone')} />
      <TextLine name="email" label="邮箱" {...line} {...told('email')} />
      <TextLine name="address" label="地址" {...line} {...told('address')} />
      <TextLines
        name="description"
        label="申请内容"
        hint="名称、文号或者其他特征性描述；Shift+Enter 换行"
        {...line}
        {...told('description')}
      />
      <SuggestedLine name="form" label="提供形式" choices={choices.forms} {...line} />
      <SuggestedLine name="delivery" label="获取方式" choices={choices.deliveries} {...line} />
      {posted && <TextLine name="mailNumber" label="邮件单号" {...line} {...told('mailNumber')} />}
      <SuggestedLine name="handler" label="承办人" choices={choices.handlers} {...line} />
      {values.applicantType === 'natural-person' && (
        <TextLine
          name="contactPerson"
          label="联系人"
          hint="由他人代为申请的，填代理人；申请人类型按申请人本人"
          {...line}
          {...told('contactPerson')}
        />
      )}
      <TextLines
        name="remark"
        label="备注"
        required={values.channel === 'other'}
        {...line}
        {...told('remark')}
      />
      {children}
    </form>
  );
};

const warningOf = ({ idType, idNumber }: FormValues): string | null => {
  const fault = identityNumberFault(idType, idNumber);
  return fault && `${fault}。请核对证件；确实如此的，可以照此保存。`;
};
