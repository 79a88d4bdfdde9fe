import { annualForms, type SectionTwoBlock } from '@tracker/statute';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import type { AnnualDesk } from '../queries.js';
import { usePartOrder } from './use-part-order.js';

type Figures = Readonly<Record<string, string>>;
type Props = { readonly desk: AnnualDesk; readonly mayWrite: boolean };

const filled = (figures: Figures): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value.trim() !== ''));

type BlockProps = {
  readonly block: SectionTwoBlock;
  readonly figures: Figures;
  readonly lastYear: Figures;
  readonly readOnly: boolean;
  readonly onChange: (key: string, value: string) => void;
};

const Block = ({ block, figures, lastYear, readOnly, onChange }: BlockProps) => (
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
                  value={figures[key] ?? ''}
                  onChange={({ target }) => onChange(key, target.value.trim())}
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
  const held = sectionTwo?.form === form ? sectionTwo.figures : {};
  const [typed, setTyped] = useState<Figures | null>(null);
  const figures = typed ?? held;
  const readOnly = !mayWrite || filed !== null;
  const save = usePartOrder((body: Figures, key) =>
    answered(
      api.PUT('/api/annual-report/section-two', {
        body: { year, form, figures: filled(body) },
        params: { header: { 'Idempotency-Key': key } },
      }),
    ),
  );
  return (
    <form
      className="typed-part"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(figures, { onSuccess: () => setTyped(null) });
      }}
    >
      <h2>{annualForms[form].headings[1]}</h2>
      {filed && <p className="quiet">报告已报送，撤回后才能更改。</p>}
      {annualForms[form].sectionTwo.map((block) => (
        <Block
          key={block.item}
          block={block}
          figures={figures}
          lastYear={previousSectionTwo?.form === form ? previousSectionTwo.figures : {}}
          readOnly={readOnly}
          onChange={(key, value) => setTyped({ ...figures, [key]: value })}
        />
      ))}
      {save.error && <ProblemAlert error={save.error} />}
      {!readOnly && (
        <Button type="primary" htmlType="submit" disabled={typed === null} loading={save.isPending}>
          保存第二部分
        </Button>
      )}
    </form>
  );
};
