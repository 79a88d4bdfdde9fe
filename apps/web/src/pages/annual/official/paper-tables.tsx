import { annualForms, type FormId } from '@tracker/statute';

type Line = { readonly cells: readonly number[] };

/** Section three on paper: the numbers of the form and nothing to press. */
export const PaperThree = ({
  form,
  rows,
}: {
  readonly form: FormId;
  readonly rows: readonly Line[];
}) => {
  const {
    headCell,
    columnHeads,
    labelColumns,
    rows: lines,
    columns,
  } = annualForms[form].sectionThree;
  return (
    <table className="paper__three">
      <colgroup>
        <col className="paper__group" />
        <col className="paper__kind" />
        <col className="paper__item" />
        <col span={columns.length} />
      </colgroup>
      <thead>
        {columnHeads.map((line, at) => (
          <tr key={line.map(({ text }) => text).join()}>
            {at === 0 && (
              <td rowSpan={columnHeads.length} colSpan={labelColumns} className="paper__corner">
                {headCell}
              </td>
            )}
            {line.map(({ text, rowSpan, columnSpan }) => (
              <th key={text} scope="col" rowSpan={rowSpan} colSpan={columnSpan}>
                {text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {lines.map(({ key, cells }, at) => (
          <tr key={key}>
            {cells.map(({ text, rowSpan, columnSpan }) => (
              <th
                key={text}
                scope={rowSpan > 1 ? 'rowgroup' : 'row'}
                rowSpan={rowSpan}
                colSpan={columnSpan}
                className={rowSpan > 1 ? '' : 'paper__label'}
              >
                {text}
              </th>
            ))}
            {columns.map((column, index) => (
              <td key={column}>{rows[at]?.cells[index] ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Section four on paper: one row of 15 numbers. */
export const PaperFour = ({
  groups,
}: {
  readonly groups: readonly (Line & { readonly label: string })[];
}) => {
  const { columns, groups: heads } = annualForms['2021'].sectionFour;
  const [, ...suits] = heads;
  const width = columns.length;
  return (
    <table className="paper__four">
      <thead>
        <tr>
          <th colSpan={width} scope="colgroup">
            行政复议
          </th>
          <th colSpan={width * suits.length} scope="colgroup">
            行政诉讼
          </th>
        </tr>
        <tr>
          {columns.map((text) => (
            <th key={text} rowSpan={2} scope="col">
              {text}
            </th>
          ))}
          {suits.map(({ label }) => (
            <th key={label} colSpan={width} scope="colgroup">
              {label}
            </th>
          ))}
        </tr>
        <tr>
          {suits.flatMap(({ label }) =>
            columns.map((text) => (
              <th key={`${label} ${text}`} scope="col">
                {text}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {groups.flatMap(({ label, cells }) =>
            columns.map((text, at) => <td key={`${label} ${text}`}>{cells[at] ?? 0}</td>),
          )}
        </tr>
      </tbody>
    </table>
  );
};
