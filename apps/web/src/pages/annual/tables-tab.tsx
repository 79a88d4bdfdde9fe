import { annualForms } from '@tracker/statute';
import { nothingCounted } from './filing/left-blank.js';
import { faultNotes, filedNotes, lastYearNotes, together } from './official/notes.js';
import { type CellNote } from './official/number-cell.js';
import { type CellPlace, placeKey, placeOf } from './official/places.js';
import { SectionFourTable } from './official/section-four-table.js';
import { SectionThreeTable } from './official/section-three-table.js';
import { CellPanel } from './panel/cell-panel.js';
import type { AnnualDesk, Differences, Looked } from './queries.js';

type Props = {
  readonly looked: Looked;
  readonly desk: AnnualDesk;
  readonly beside: 'last' | 'filed' | undefined;
  readonly differences: Differences | undefined;
  readonly cell: string | undefined;
  readonly onOpen: (place: CellPlace | null) => void;
};

const besides = ({ desk, beside, differences }: Props): ReadonlyMap<string, CellNote> => {
  if (beside === 'last') return lastYearNotes(desk);
  if (beside === 'filed' && differences?.form === desk.form) return filedNotes(differences.cells);
  return new Map();
};

/** Sections three and four in the official shape; a cell opens what it is made of. */
export const TablesTab = (props: Props) => {
  const { looked, desk, beside, differences, cell, onOpen } = props;
  const { headings } = annualForms[desk.form];
  const notes = together(besides(props), faultNotes(desk));
  const place = placeOf(cell);
  const difference =
    beside === 'filed' && place
      ? differences?.cells.find((one) => placeKey(one) === cell)
      : undefined;
  const shared = { form: desk.form, notes, open: cell, onOpen };
  const close = () => {
    onOpen(null);
    document.querySelector<HTMLElement>('.official [aria-pressed="true"]')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from anywhere in it
    <div
      className={place ? 'tables tables--open' : 'tables'}
      onKeyDown={({ key }) => key === 'Escape' && place && close()}
    >
      <div className="tables__paper">
        {beside === 'filed' && differences && differences.form !== desk.form && (
          <p>已报送的是{differences.form}年表式，请改看该表式后比较。</p>
        )}
        {nothingCounted(desk) && (
          <p className="quiet">
            系统中没有{desk.year}
            年度的申请和案件，各格为0。确实没有的，可照此报送；还没有录入的，请先登记或者导入台账。
          </p>
        )}
        <h2 className="official-head">{headings[2]}</h2>
        <SectionThreeTable {...shared} rows={desk.sectionThree.rows} />
        <h2 className="official-head">{headings[3]}</h2>
        <SectionFourTable {...shared} groups={desk.sectionFour.groups} />
      </div>
      {place && (
        <CellPanel
          key={cell}
          looked={looked}
          place={place}
          difference={difference}
          onClose={close}
        />
      )}
    </div>
  );
};
