import { Injectable } from '@nestjs/common';
import { type ApplicantAsked, ApplicantTokens, SearchIndexer } from '@tracker/application';
import { ApplicantPapers, type PaperLine, type PaperPlace } from '@tracker/read-models';
import { Freshness } from '@tracker/runtime';
import { DataSource } from 'typeorm';
import { Fresh } from '../requests/fresh.js';
import { type KnownApplicant, knownApplicants } from './known-applicants.js';
import { papersOf } from './look-alikes.js';
import { type OpenedPaper, OpenedPapers } from './opened-papers.js';

/** Nobody waits longer than this for what was registered a moment ago. */
const patienceMs = 2_000;
/** Lines of the index looked at: few first, for a surname has thousands. */
const linesFirst = 100;
const linesAtOnce = 1_000;
const pagesAtMost = 10;
/** So many papers are opened for one answer at most: first a few, which nearly always suffice. */
const openedFirst = 16;
const openedAtOnce = 64;
const openedAtMost = 400;
const comparedAtMost = 500;
const fields = ['applicantName', 'idNumber', 'phone'] as const;

export type Suggested = KnownApplicant & { readonly requests: number };

/** Finds applicants of an organ through the search index, however old their papers are. */
@Injectable()
export class ApplicantFinder {
  private readonly lines: ApplicantPapers;

  constructor(
    private readonly tokens: ApplicantTokens,
    private readonly papers: OpenedPapers,
    private readonly indexer: SearchIndexer,
    private readonly fresh: Fresh,
    private readonly freshness: Freshness,
    dataSource: DataSource,
  ) {
    this.lines = new ApplicantPapers(dataSource);
  }

  /** Those whose name or number begins as asked, who came last first, each with the number of their requests. */
  async beginning(
    organ: string,
    asked: ApplicantAsked,
    limit: number,
  ): Promise<readonly Suggested[]> {
    await this.upToDate();
    const opened: OpenedPaper[] = [];
    let known: readonly KnownApplicant[] = [];
    for await (const lines of this.latestOfEach(organ, asked)) {
      opened.push(...(await this.openedOf(organ, lines)));
      known = knownApplicants(opened, asked, limit);
      if (known.length === limit || opened.length >= openedAtMost) break;
    }
    const counts = await this.lines.counts(
      organ,
      known.flatMap(({ applicantIds }) => applicantIds),
    );
    return known.map((one) => ({
      ...one,
      requests: one.applicantIds.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
    }));
  }

  /** The latest papers of the applicant of a new one, names and numbers opened. */
  async papersOf(organ: string, asked: ApplicantAsked): Promise<readonly OpenedPaper[]> {
    await this.upToDate();
    const found: PaperLine[] = [];
    for (const tokens of await this.tokens.same(organ, asked))
      found.push(...(await this.lines.lines(organ, tokens, comparedAtMost)));
    const requestIds = [...new Set(found.map(({ requestId }) => requestId))];
    return papersOf(await this.papers.these(organ, requestIds, fields), asked);
  }

  /** The paper of each line; the applicant's latest before it where that one is void. */
  private async openedOf(
    organ: string,
    lines: readonly PaperLine[],
  ): Promise<readonly OpenedPaper[]> {
    const requestIds = lines.map(({ requestId }) => requestId);
    const papers = await this.papers.these(organ, requestIds, fields);
    const told = new Set(papers.map(({ applicantId }) => applicantId));
    const others: OpenedPaper[] = [];
    for (const { applicantId } of lines)
      if (applicantId !== null && !told.has(applicantId))
        others.push(...(await this.papers.ofApplicant(organ, applicantId, fields)).slice(0, 1));
    return [...papers, ...others];
  }

  /** For each applicant whom the index names the latest line, some at a time. */
  private async *latestOfEach(
    organ: string,
    asked: ApplicantAsked,
  ): AsyncGenerator<readonly PaperLine[]> {
    const seen = new Set<string>();
    for (const tokens of await this.tokens.beginning(organ, asked)) {
      let after: PaperPlace | null = null;
      for (let page = 0; page < pagesAtMost; page += 1) {
        const count = page === 0 ? linesFirst : linesAtOnce;
        const lines: readonly PaperLine[] = await this.lines.lines(organ, tokens, count, after, [
          ...seen,
        ]);
        const first = lines.filter(({ applicantId }) => {
          if (applicantId === null || seen.has(applicantId)) return false;
          seen.add(applicantId);
          return true;
        });
        for (let from = 0; from < first.length; ) {
          const to = from + (from === 0 ? openedFirst : openedAtOnce);
          yield first.slice(from, to);
          from = to;
        }
        after = lines.at(-1) ?? null;
        if (lines.length < count) break;
      }
    }
  }

  private async upToDate(): Promise<void> {
    const position = this.freshness.noted();
    await Promise.all([
      this.fresh.wait(),
      position === null ? undefined : this.indexer.reached(position, patienceMs),
    ]);
  }
}
