import { annualForms, type SectionTwoBlock } from '@tracker/statute';
import { Alert, Button, Input } from 'antd';
import { answered, api } from '../../../api/client.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import type { AnnualDesk } from '../queries.js';
import { tidied } from './published-cells.js';
import { UnsavedNote } from './unsaved-note.js';
import { usePartOrder } from './use-part-order.js';
import { useUnsaved } from './use-unsaved.js';

type Figures = Readonly<Record<string, string>>;
type Props = { readonly desk: AnnualDesk; readonly mayWrite: boolean };

/** What is filled in, in one order, so that the same figures are the same. */
const filled = (figures: Figures): Record<string, string> =>
  Object.fromEntries(
    Object.entries(figures)
      .filter(([, value]) => value.trim() !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Full-width signs and the commas of a spreadsheet are no fault. */
const tidy = (figures: Figures): Record<string, string> =>
  filled(Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, tidied(value)])));

type BlockProps = {
  readonly block: SectionTwoBlock;
  readonly figures: Figures;
  readonly lastYear: Figures;
  readonly readOnly: boolean;
  readonly onChange: (key: string, value: string) => void;
  /** A field was left. */
  readonly onLeave: () => void;
};

const Block = ({ block, figures, lastYear, readOnly, onChange, onLeave }: BlockProps) => (
  <table className="section-two">
    <caption>{block.heading}</caption>
    <thead>
      <tr>
        <th scope="col">信息内容</th>
        {block.columns.map(({ key, label }) => (
          <th key={key} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          {block.columns.map((column) => {
            const key = `${block.item}.${row.key}.${column.key}`;
            return (
              <td key={key}>
                <Input
                  aria-label={`${row.label}，${column.label}`}
                  inputMode="decimal"
                  maxLength={20}
                  readOnly={readOnly}
                  variant={readOnly ? 'borderless' : 'outlined'}
                  value={figures[key] ?? ''}
                  onChange={({ target }) => onChange(key, target.value)}
                  onBlur={onLeave}
                />
                {lastYear[key] !== undefined && (
                  <small className="quiet">上年 {lastYear[key]}</small>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);

/** Section two typed in, as the form lays it out; last year's figures stand under the fields. */
export const SectionTwoForm = ({ desk, mayWrite }: Props) => {
  const { year, form, sectionTwo, previousSectionTwo, filed } = desk;
  const held: Figures = filled(sectionTwo?.form === form ? sectionTwo.figures : {});
  const readOnly = !mayWrite || filed !== null;
  const unsaved = useUnsaved<Figures>(`${year}.二.${form}`, held);
  const figures = readOnly ? held : unsaved.shown;
  const save = usePartOrder((body: Record<string, string>, key) =>
    answered(
      api.PUT('/api/annual-report/section-two', {
        body: { year, form, figures: body },
        params: { header: { 'Idempotency-Key': key } },
      }),
    ).then(unsaved.settled),
  );
  return (
    <form
      className="typed-part"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(tidy(figures), { onSuccess: () => unsaved.saved(figures) });
      }}
    >
      <h2>{annualForms[form].headings[1]}</h2>
      {filed && <p className="quiet">报告已报送，撤回后才能更改。</p>}
      {sectionTwo && sectionTwo.form !== form && (
        <Alert
          type="warning"
          showIcon
          title={`本年第二部分是按${sectionTwo.form}年表式录入的，下载的文件照此印出。${
            readOnly ? '' : '在此保存后，改以本表式的为准。'
          }`}
        />
      )}
      {annualForms[form].sectionTwo.map((block) => (
        <Block
          key={block.item}
          block={block}
          figures={figures}
          lastYear={previousSectionTwo?.form === form ? previousSectionTwo.figures : {}}
          readOnly={readOnly}
          onChange={(key, value) => unsaved.type(filled({ ...figures, [key]: value }))}
          onLeave={() => unsaved.dirty && unsaved.type(tidy(figures))}
        />
      ))}
      {save.error && <ProblemAlert error={save.error} />}
      {!readOnly && unsaved.dirty && (
        <UnsavedNote overtaken={unsaved.overtaken} onDrop={unsaved.drop} />
      )}
      {!readOnly && (
        <Button type="primary" htmlType="submit" disabled={!unsaved.dirty} loading={save.isPending}>
          保存第二部分
        </Button>
      )}
    </form>
  );
};
