import { Button, Input } from 'antd';
import { answered, api } from '../../../api/client.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { UnsavedNote } from './unsaved-note.js';
import { usePartOrder } from './use-part-order.js';
import { useUnsaved } from './use-unsaved.js';

type Props = {
  readonly year: number;
  readonly part: '一' | '五' | '六';
  readonly heading: string;
  readonly hint: string;
  readonly held: string;
  /** A text that may be taken over; empty = none. */
  readonly offered: string;
  readonly readOnly: boolean;
};

/** The words of one part; what was typed stays in this browser until the server has it. */
export const TextPart = ({ year, part, heading, hint, held, offered, readOnly }: Props) => {
  const words = useUnsaved(`${year}.${part}`, held);
  const text = readOnly ? held : words.shown;
  const save = usePartOrder((typed: string, key) =>
    answered(
      api.PUT('/api/annual-report/text', {
        body: { year, part, text: typed },
        params: { header: { 'Idempotency-Key': key } },
      }),
    ).then(words.settled),
  );
  const id = `part-${part}`;
  return (
    <section className="text-part">
      <h2>
        <label htmlFor={id}>{heading}</label>
      </h2>
      {hint && <p className="quiet">{hint}</p>}
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 4, maxRows: 24 }}
        maxLength={20_000}
        readOnly={readOnly}
        variant={readOnly ? 'borderless' : 'outlined'}
        placeholder={readOnly ? '没有录入文字' : undefined}
        value={text}
        onChange={({ target }) => words.type(target.value)}
      />
      {save.error && <ProblemAlert error={save.error} />}
      {!readOnly && words.dirty && <UnsavedNote overtaken={words.overtaken} onDrop={words.drop} />}
      {!readOnly && (
        <div className="text-part__actions">
          <Button
            type="primary"
            disabled={text.trim() === held}
            loading={save.isPending}
            onClick={() => save.mutate(text, { onSuccess: () => words.saved(text) })}
          >
            保存
          </Button>
          {offered !== '' && !text.includes(offered) && (
            <Button
              onClick={() => words.type(text.trim() === '' ? offered : `${text}\n${offered}`)}
            >
              引用系统给出的文字
            </Button>
          )}
        </div>
      )}
    </section>
  );
};
