import { annualForms, type FormId } from '@tracker/statute';
import './official.css';
import { type CellNote, NumberCell } from './number-cell.js';
import { type CellPlace, placeKey, placeLabels } from './places.js';
import { useGridKeys } from './use-grid-keys.js';

type Props = {
  readonly form: FormId;
  readonly groups: readonly { readonly label: string; readonly cells: readonly number[] }[];
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly open: string | undefined;
  readonly onOpen: (place: CellPlace) => void;
};

/** Section four as the form prints it: one row of 15 numbers under its merged head. */
export const SectionFourTable = ({ form, groups, notes, open, onOpen }: Props) => {
  const { columns, groups: heads } = annualForms[form].sectionFour;
  const [, ...suits] = heads;
  const width = columns.length;
  const { stop, handlers } = useGridKeys(width * heads.length);
  return (
    <section className="official__box" aria-label="第四部分的表格" tabIndex={-1}>
      <table className="official official--four" {...handlers}>
        <caption className="visually-hidden">政府信息公开行政复议、行政诉讼情况</caption>
        <thead>
          <tr>
            <th scope="colgroup" colSpan={width}>
              行政复议
            </th>
            <th scope="colgroup" colSpan={width * suits.length}>
              行政诉讼
            </th>
          </tr>
          <tr>
            {columns.map((text) => (
              <th key={text} scope="col" rowSpan={2}>
                {text}
              </th>
            ))}
            {suits.map(({ label }) => (
              <th key={label} scope="colgroup" colSpan={width}>
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
            {heads.flatMap(({ key }, group) =>
              columns.map((text, index) => {
                const place = { section: 'four', row: group + 1, column: index + 1 } as const;
                const labels = placeLabels(form, place);
                const shown = group * width + index + 1;
                return (
                  <NumberCell
                    key={`${key} ${text}`}
                    place={place}
                    shown={{ row: 1, column: shown }}
                    value={groups[group]?.cells[index] ?? 0}
                    label={`${labels.row}，${labels.column}`}
                    note={notes.get(placeKey(place))}
                    open={open === placeKey(place)}
                    stop={stop.column === shown}
                    onOpen={onOpen}
                  />
                );
              }),
            )}
          </tr>
        </tbody>
      </table>
    </section>
  );
};
