import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { Values } from '../forms/body.js';
import { isTried, type Verb } from '../forms/verbs.js';
import { afterSaving } from './after-saving.js';
import { usePreview } from './use-preview.js';

type Props = {
  readonly requestId: string;
  readonly revision: string;
  readonly verb: Verb;
  readonly values: Values | undefined;
};

/** 保存后: the clock as it will be, before anything is saved. */
export const Preview = ({ requestId, revision, verb, values }: Props) => {
  const { data } = usePreview(requestId, revision, verb, values);
  if (!isTried(verb)) return null;
  return (
    <section className="after-saving" aria-live="polite" aria-label="保存后">
      <h3>{data?.accepted === false ? '现在还不能保存' : '保存后'}</h3>
      {data ? (
        <ul>
          {afterSaving(data).map(({ text, tone }) => (
            <li key={text} className={`after-saving__${tone}`}>
              {tone === 'warning' ? (
                <WarningOutlined aria-hidden />
              ) : (
                <InfoCircleOutlined aria-hidden />
              )}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">填好必填项后，显示保存后的期限。</p>
      )}
    </section>
  );
};
