import { emptyReport, typedReport } from '../report.fixtures.js';
import { type Grid, placedCells } from './grid.js';
import { sectionFourGrid } from './section-four-grid.js';
import { sectionThreeGrid } from './section-three-grid.js';
import { sectionTwoGrid } from './section-two-grid.js';

const { sectionFour } = emptyReport('2021');
const three = (form: '2019' | '2021') => sectionThreeGrid(form, emptyReport(form).sectionThree);

const grids: readonly (readonly [string, Grid, number])[] = [
  ['section two of 2021', sectionTwoGrid(typedReport.sectionTwo), 14],
  ['section two of 2019', sectionTwoGrid({ form: '2019', figures: {} }), 18],
  ['section three of 2021', three('2021'), 28],
  ['section three of 2019', three('2019'), 26],
  ['section four', sectionFourGrid(sectionFour), 4],
];

describe('The grid of', () => {
  it.each(grids)('%s is filled exactly, no cell under another', (_name, grid, rows) => {
    const covered = placedCells(grid).flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from({ length: rowSpan * columnSpan }, (_, at) => {
        const right = at % columnSpan;
        return `${row + (at - right) / columnSpan},${column + right}`;
      }),
    );
    expect(grid.rows).toHaveLength(rows);
    expect(covered).toHaveLength(rows * grid.widths.length);
    expect(new Set(covered).size).toBe(covered.length);
  });

  it.each(grids)('%s is as wide as the text of an A4 page', (_name, { widths }) => {
    const width = widths.reduce((sum, one) => sum + one, 0);
    expect(Math.round(width)).toBeGreaterThanOrEqual(155);
    expect(Math.round(width)).toBeLessThanOrEqual(156);
  });

  it('section three spans its groups as the form does', () => {
    const spans = placedCells(three('2021'))
      .filter(({ kind }) => kind === 'span')
      .map(({ text, row, column, rowSpan }) => [text, row, column, rowSpan]);
    expect(spans).toEqual([
      ['三、本年度办理结果', 5, 0, 22],
      ['（三）不予公开', 7, 1, 8],
      ['（四）无法提供', 15, 1, 3],
      ['（五）不予处理', 18, 1, 5],
      ['（六）其他处理', 23, 1, 3],
    ]);
  });
});
