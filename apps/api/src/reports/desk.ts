import { Injectable } from '@nestjs/common';
import {
  type AnnualTables,
  allContributions,
  annualTables,
  type CheckSubject,
  importCheck,
  type LocatedCheck,
  locatedChecks,
  missingLetters,
  narrativeOf,
  type OrganFacts,
  previousTables,
  recordedTables,
  standingFiling,
  type TypedParts,
  typedSubject,
  yearPeriod,
} from '@tracker/annual-report';
import { AnnualReports, ReportReader, type ReportRequest } from '@tracker/application';
import { ProjectionRunner } from '@tracker/read-models';
import { defaultForm, type FormId } from '@tracker/statute';
import { checkHelp } from '@tracker/wording';
import { LiveTables, type Previous } from './live-tables.js';

type Seen = {
  readonly facts: OrganFacts;
  readonly tables: AnnualTables;
  readonly previous: Previous | null;
  readonly letters: CheckSubject['letters'];
  readonly parts: TypedParts;
  readonly position: bigint | null;
};

const unknownBefore = (year: number) =>
  `没有${year - 1}年度的申请，也没有录入${year - 1}年度已公布的表`;

const cellsOf = <Cell>(rows: readonly { readonly cells: readonly Cell[] }[]) =>
  rows.map(({ cells }) => cells);

/** The year-end table with all that stands around it: from the read models now, from the log as of then. */
@Injectable()
export class Desk {
  constructor(
    private readonly live: LiveTables,
    private readonly reports: AnnualReports,
    private readonly reader: ReportReader,
    private readonly projections: ProjectionRunner,
  ) {}

  async read(asked: ReportRequest) {
    const { organ, year, form = defaultForm(year), asOf, recordedBy } = asked;
    const then = asOf !== undefined || recordedBy !== undefined;
    const seen = then ? await this.asItWas(asked, form) : await this.now(organ, year, form);
    const { facts, tables, previous, letters, parts, position } = seen;
    const filed = standingFiling(parts.now);
    const subject: CheckSubject = {
      tables,
      previous: previous?.tables ?? { absent: unknownBefore(year) },
      letters,
      ...typedSubject(parts, { organName: facts.name, year, form }),
    };
    return {
      organ,
      organName: facts.name,
      year,
      form,
      asOf: then ? { position: position?.toString() ?? null, on: recordedBy ?? null } : null,
      position: position?.toString() ?? null,
      sectionThree: tables.sectionThree,
      sectionFour: tables.sectionFour,
      checks: [...locatedChecks(subject), ...imports(facts)].map(explained),
      previous: previous && {
        year: year - 1,
        form: previous.tables.form,
        source: previous.source,
        sectionThree: cellsOf(previous.tables.sectionThree.rows),
        sectionFour: cellsOf(previous.tables.sectionFour.groups),
      },
      narrative: narrativeOf(tables, year),
      sectionTwo: typedTwo(parts.now.sectionTwo),
      previousSectionTwo: typedTwo(parts.previous.sectionTwo),
      texts: textsOf(parts),
      filed: filed && {
        form: filed.form,
        position: filed.position,
        digest: filed.digest,
        rules: filed.rules,
        calendar: filed.calendar,
        filedOn: filed.filedOn,
        sectionThree: filed.sectionThree,
        sectionFour: filed.sectionFour,
        sectionTwo: filed.sectionTwo,
      },
    };
  }

  private async now(organ: string, year: number, form: FormId): Promise<Seen> {
    const facts = await this.live.facts(organ);
    const [tables, previous, letters, now, before, standings] = await Promise.all([
      this.live.tables(organ, yearPeriod(year), form),
      this.live.previous(facts, year, form),
      this.live.letters(organ, year),
      this.reader.parts(organ, year),
      this.reader.parts(organ, year - 1),
      this.projections.standsAt(),
    ]);
    const position = standings.find(({ name }) => name === 'counted_request')?.position ?? null;
    return { facts, tables, previous, letters, parts: { now, previous: before }, position };
  }

  private async asItWas(asked: ReportRequest, form: FormId): Promise<Seen> {
    const { year } = asked;
    const { facts, fold, readTo } = await this.reports.folded(asked);
    const requests = fold.requests();
    const period = yearPeriod(year);
    const before = previousTables(facts, requests, year, form);
    return {
      facts,
      tables: annualTables(allContributions(requests, period), form),
      previous:
        'absent' in before
          ? null
          : { source: recordedTables(facts, year - 1) ? 'recorded' : 'counted', tables: before },
      letters: missingLetters(requests, period),
      parts: { now: fold.parts(year), previous: fold.parts(year - 1) },
      position: readTo,
    };
  }
}

const imports = (facts: OrganFacts): readonly LocatedCheck[] =>
  importCheck(facts).map((check) => ({ ...check, findings: [] }));

const explained = (check: LocatedCheck) => ({
  ...check,
  help: checkHelp[check.id] ?? { title: check.id, text: '', cites: '' },
});

const typedTwo = (two: TypedParts['now']['sectionTwo']) =>
  two && { form: two.form, figures: two.figures };

const textsOf = ({ now: { texts } }: TypedParts) => ({
  一: texts.一?.text ?? '',
  五: texts.五?.text ?? '',
  六: texts.六?.text ?? '',
});
