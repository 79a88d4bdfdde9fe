import { Injectable } from '@nestjs/common';
import {
  type AnnualTables,
  annualTables,
  type CheckedTables,
  type CheckSubject,
  groupedContributions,
  missingLetters,
  type OrganFacts,
  type Period,
  recordedTables,
  yearPeriod,
} from '@tracker/annual-report';
import { OrderRejected } from '@tracker/application';
import { reject } from '@tracker/domain';
import { CountedGroups, Organs } from '@tracker/read-models';
import { decisionCategories, type FormId } from '@tracker/statute';
import { DataSource } from 'typeorm';

/** Rows of the form that presuppose a letter (C13). */
const rowsWithLetters: readonly string[] = ['3.4.3', '3.5.4', '3.6.1', '3.6.2'];
const categoriesWithLetters = decisionCategories
  .filter(({ row }) => rowsWithLetters.includes(row))
  .map(({ code }) => code);

/** Last year's table, and whether it was typed in or counted. */
export type Previous = {
  readonly source: 'recorded' | 'counted';
  readonly tables: CheckedTables;
};

/** The annual tables from the read models: the rule that files, in the time a screen has. */
@Injectable()
export class LiveTables {
  readonly counted: CountedGroups;
  private readonly organs: Organs;

  constructor(dataSource: DataSource) {
    this.counted = new CountedGroups(dataSource);
    this.organs = new Organs(dataSource);
  }

  /** What the read model knows of the organ; rejects `organ-unknown`. */
  async facts(organ: string): Promise<OrganFacts> {
    const view = await this.organs.byCode(organ, [organ]);
    if (!view) throw new OrderRejected(reject('organ-unknown', { organ }).rejection);
    return view.facts;
  }

  /** Sections three and four of any days. */
  async tables(organ: string, period: Period, form: FormId): Promise<AnnualTables> {
    const [groups, withCases] = await Promise.all([
      this.counted.ofPeriod(organ, period),
      this.counted.withCases(organ),
    ]);
    return annualTables(groupedContributions(groups, withCases, period), form);
  }

  /** Last year's tables: as published if they were recorded, else as counted; null where nothing is known. */
  async previous(facts: OrganFacts, year: number, form: FormId): Promise<Previous | null> {
    const recorded = recordedTables(facts, year - 1);
    if (recorded) return { source: 'recorded', tables: recorded };
    if (!(await this.counted.anyBefore(facts.organ, yearPeriod(year).from))) return null;
    const tables = await this.tables(facts.organ, yearPeriod(year - 1), form);
    return { source: 'counted', tables };
  }

  /** Letters that rows of the year presuppose and the read model does not know (C13). */
  async letters(organ: string, year: number): Promise<CheckSubject['letters']> {
    const period = yearPeriod(year);
    const closed = await this.counted.closedAs(organ, period, categoriesWithLetters);
    return missingLetters(closed, period);
  }
}
