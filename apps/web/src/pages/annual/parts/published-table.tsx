import { annualForms, defaultForm } from '@tracker/statute';
import { Alert, Button, Select } from 'antd';
import { answered, api } from '../../../api/client.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import type { AnnualDesk, FormId } from '../queries.js';
import { CellsInput } from './cells-input.js';
import {
  cellsOf,
  emptyCells,
  type TypedCells,
  textsOf,
  tidied,
  underKeys,
} from './published-cells.js';
import { UnsavedNote } from './unsaved-note.js';
import { usePartOrder } from './use-part-order.js';
import { useUnsaved } from './use-unsaved.js';

type Body = {
  readonly year: number;
  readonly form: FormId;
  readonly sectionThree: (number | null)[][];
  readonly sectionFour: (number | null)[][];
};

type Typed = {
  readonly form: FormId;
  readonly three: TypedCells;
  readonly four: TypedCells;
};

const empty = (form: FormId): Typed => {
  const { sectionThree, sectionFour } = annualForms[form];
  return {
    form,
    three: emptyCells(sectionThree.rows.length, sectionThree.columns.length),
    four: emptyCells(sectionFour.groups.length, sectionFour.columns.length),
  };
};

const tidy = (cells: readonly (readonly string[])[]) => cells.map((row) => row.map(tidied));

const keysIn = (form: FormId) => annualForms[form].sectionThree.rows.map(({ key }) => key);

/** Last year's table as it was published, typed or pasted in, for C5 and for the comparison. */
export const PublishedTable = ({ desk }: { readonly desk: AnnualDesk }) => {
  const year = desk.year - 1;
  const held = desk.previous?.source === 'recorded' ? desk.previous : null;
  const recorded = held
    ? { form: held.form, three: textsOf(held.sectionThree), four: textsOf(held.sectionFour) }
    : empty(defaultForm(year));
  const unsaved = useUnsaved<Typed>(`${year}.published`, recorded);
  const cells = unsaved.shown;
  const { form } = cells;
  const save = usePartOrder((body: Body, key) =>
    answered(
      api.POST('/api/published-tables', { body, params: { header: { 'Idempotency-Key': key } } }),
    ).then(unsaved.settled),
  );
  const layout = annualForms[form];
  const sectionThree = cellsOf(tidy(cells.three));
  const sectionFour = cellsOf(tidy(cells.four));
  return (
    <form
      className="typed-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (sectionThree && sectionFour) {
          const body = { year, form, sectionThree, sectionFour };
          save.mutate(body, { onSuccess: () => unsaved.saved(cells) });
        }
      }}
    >
      <h2>{year}年度已公布的表</h2>
      <p className="quiet">
        {held
          ? `已录入${year}年度的表，改动后可再次录入，以最后一次为准。`
          : desk.previous
            ? `${year}年度的数字由系统内的申请计算。报告另行公布过的，可在此录入，以录入的为准。`
            : `系统内没有${year}年度的数字。录入已公布的表后，可核对上下年衔接（C5、C12）。`}
        印为空白的格留空。可从 Excel 复制一块单元格，粘贴到左上角的格中。
      </p>
      <label className="typed-part__line" htmlFor="published-form">
        表式
        <Select
          id="published-form"
          value={form}
          style={{ width: 160 }}
          options={[
            { value: '2021', label: '2021年表式' },
            { value: '2019', label: '2019年表式' },
          ]}
          onChange={(to: FormId) =>
            unsaved.type({
              ...cells,
              form: to,
              three: underKeys(cells.three, keysIn(form), keysIn(to)),
            })
          }
        />
      </label>
      <CellsInput
        name="published-three"
        rows={layout.sectionThree.rows.map(({ levels }) => levels.slice(-2).join(' '))}
        columns={layout.sectionThree.columns}
        cells={cells.three}
        onChange={(three) => unsaved.type({ ...cells, three })}
      />
      <CellsInput
        name="published-four"
        rows={layout.sectionFour.groups.map(({ label }) => label)}
        columns={layout.sectionFour.columns}
        cells={cells.four}
        onChange={(four) => unsaved.type({ ...cells, four })}
      />
      {(!sectionThree || !sectionFour) && (
        <Alert type="error" showIcon title="标红的格应填非负整数或者留空。" />
      )}
      {save.error && <ProblemAlert error={save.error} />}
      {unsaved.dirty && <UnsavedNote overtaken={unsaved.overtaken} onDrop={unsaved.drop} />}
      {save.isSuccess && !unsaved.dirty && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`已录入${year}年度的表，勾稽关系已按此核对。`}
        />
      )}
      <Button
        type="primary"
        htmlType="submit"
        disabled={!sectionThree || !sectionFour}
        loading={save.isPending}
      >
        录入{year}年度的表
      </Button>
    </form>
  );
};
