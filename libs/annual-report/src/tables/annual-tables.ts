import { annualForms, type FormId } from '@tracker/statute';

export type TableRow<Cell> = {
  readonly key: string;
  readonly label: string;
  /** Six types of applicant and 总计. */
  readonly cells: readonly Cell[];
};
export type TableGroup<Cell> = {
  readonly label: string;
  /** 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
  readonly cells: readonly Cell[];
};
export type SectionThree<Cell = number> = {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow<Cell>[];
};
export type SectionFour<Cell = number> = {
  readonly columns: readonly string[];
  readonly groups: readonly TableGroup<Cell>[];
};

/** Sections three and four in the order of one form; computed cells are whole numbers. */
export type AnnualTables<Cell = number> = {
  readonly form: FormId;
  readonly sectionThree: SectionThree<Cell>;
  readonly sectionFour: SectionFour<Cell>;
};

/** Dresses bare cells, in the form's order, with the form's keys and labels. */
export const tablesOf = <Cell>(
  form: FormId,
  three: (row: number, key: string) => readonly Cell[],
  four: (group: number) => readonly Cell[],
): AnnualTables<Cell> => {
  const { sectionThree, sectionFour } = annualForms[form];
  return {
    form,
    sectionThree: {
      columns: sectionThree.columns,
      rows: sectionThree.rows.map(({ key, label }, at) => ({ key, label, cells: three(at, key) })),
    },
    sectionFour: {
      columns: sectionFour.columns,
      groups: sectionFour.groups.map(({ label }, at) => ({ label, cells: four(at) })),
    },
  };
};
