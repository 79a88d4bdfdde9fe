import { annualForms, type FormId } from '@tracker/statute';
import './official.css';
import { type CellNote, NumberCell } from './number-cell.js';
import { type CellPlace, placeKey, placeLabels } from './places.js';
import { useGridKeys } from './use-grid-keys.js';

type Props = {
  readonly form: FormId;
  readonly rows: readonly { readonly key: string; readonly cells: readonly number[] }[];
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly open: string | undefined;
  readonly onOpen: (place: CellPlace) => void;
};

/** Section three as the form prints it: merged heads, row groups spanning, seven numbers a row. */
export const SectionThreeTable = ({ form, rows, notes, open, onOpen }: Props) => {
  const {
    headCell,
    columnHeads,
    columns,
    labelColumns,
    rows: lines,
  } = annualForms[form].sectionThree;
  const { stop, handlers } = useGridKeys(columns.length);
  return (
    <section className="official__box" aria-label="第三部分的表格" tabIndex={-1}>
      <table className="official official--three" {...handlers}>
        <caption className="visually-hidden">收到和处理政府信息公开申请情况</caption>
        <colgroup>
          <col className="official__c0" />
          <col className="official__c1" />
          <col className="official__c2" />
          <col className="official__n" span={columns.length} />
        </colgroup>
        <thead>
          {columnHeads.map((line, at) => (
            <tr key={line.map(({ text }) => text).join()}>
              {at === 0 && (
                <td
                  className="official__corner"
                  rowSpan={columnHeads.length}
                  colSpan={labelColumns}
                >
                  {headCell}
                </td>
              )}
              {line.map(({ text, rowSpan, columnSpan }) => (
                <th
                  key={text}
                  scope={columnSpan > 1 ? 'colgroup' : 'col'}
                  rowSpan={rowSpan}
                  colSpan={columnSpan}
                >
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {lines.map(({ key, cells }, at) => {
            const row = at + 1;
            const first = labelColumns - cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
            return (
              <tr key={key} className={key === '3.7' ? 'official__total' : ''}>
                {cells.map(({ text, rowSpan, columnSpan }, nth) => (
                  <th
                    key={text}
                    scope={rowSpan > 1 ? 'rowgroup' : 'row'}
                    rowSpan={rowSpan}
                    colSpan={columnSpan}
                    className={`official__label official__at${first + nth} ${rowSpan > 1 ? 'official__span' : ''}`}
                  >
                    {text}
                  </th>
                ))}
                {columns.map((_name, index) => {
                  const place = { section: 'three', row, column: index + 1 } as const;
                  const labels = placeLabels(form, place);
                  return (
                    <NumberCell
                      key={placeKey(place)}
                      place={place}
                      value={rows[at]?.cells[index] ?? 0}
                      label={`${labels.row}，${labels.column}`}
                      note={notes.get(placeKey(place))}
                      open={open === placeKey(place)}
                      stop={stop.row === row && stop.column === place.column}
                      onOpen={onOpen}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
