import { ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

type Props = {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly fault?: string | undefined;
  readonly warning?: string | null | undefined;
  readonly hint?: string | undefined;
  /** A group of controls has no single one that the label could name. */
  readonly group?: boolean;
  readonly children: ReactNode;
};

export const fieldId = (name: string): string => `registration-${name}`;
/** The field of a control by its id; null for what is none. */
export const fieldOf = (id: string): string | null =>
  id.startsWith('registration-') ? id.slice('registration-'.length) : null;
export const noteId = (name: string): string => `registration-${name}-note`;

/** An open list without a marked option points to this: antd names an option that is none. */
export const NoOption = ({ name }: { readonly name: string }) => (
  <span id={`${fieldId(name)}_list_-1`} hidden />
);

/** One line of the form: label, control, and what is wrong with it or worth knowing. */
export const Field = ({ name, label, required, fault, warning, hint, group, children }: Props) => (
  <div className={fault ? 'field field--wrong' : 'field'} data-field={name}>
    {group ? (
      <span className="field__label" id={`${fieldId(name)}-label`}>
        {label}
        {required && <span className="field__required">必填</span>}
      </span>
    ) : (
      <label className="field__label" htmlFor={fieldId(name)}>
        {label}
        {required && <span className="field__required">必填</span>}
      </label>
    )}
    <div className="field__control">
      {children}
      <div id={noteId(name)} className="field__notes">
        {fault && (
          <p className="field__fault" role="alert">
            <ExclamationCircleOutlined aria-hidden /> {fault}
          </p>
        )}
        {!fault && warning && (
          <p className="field__warning">
            <WarningOutlined aria-hidden /> {warning}
          </p>
        )}
        {!fault && !warning && hint && <p className="quiet">{hint}</p>}
      </div>
    </div>
  </div>
);
