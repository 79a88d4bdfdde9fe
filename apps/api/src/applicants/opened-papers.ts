import { Inject, Injectable } from '@nestjs/common';
import { type PersonalField, requestStream } from '@tracker/domain';
import { type KeyVault, keyIdsIn, sealedForEver } from '@tracker/personal-data';
import type { Clock } from '@tracker/platform';
import { type RecentPaper, RecentPapers } from '@tracker/read-models';
import { CLOCK, KEY_VAULT } from '@tracker/runtime';
import { DataSource } from 'typeorm';
import { BrieflyOpened } from './briefly-opened.js';

/** A paper with some of its personal fields in clear, for this answer only. */
export type OpenedPaper = Omit<RecentPaper, 'personal'> & {
  readonly sealed: RecentPaper['personal'];
  readonly personal: Partial<Record<PersonalField, string>>;
};

/** How far back known applicants are looked for: years of a busy counter, a moment of decrypting. */
const lookBack = 2_000;

/** The organ's latest papers, opened in memory: no clear text is written anywhere. */
@Injectable()
export class OpenedPapers {
  private readonly papers: RecentPapers;
  private readonly opened = new BrieflyOpened();

  constructor(
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
    @Inject(CLOCK) private readonly clock: Clock,
    dataSource: DataSource,
  ) {
    this.papers = new RecentPapers(dataSource);
  }

  /** The latest of the organ, names and numbers opened. */
  async latest(organ: string): Promise<readonly OpenedPaper[]> {
    const papers = await this.papers.latest(organ, this.clock.today(), lookBack);
    return this.open(papers.map(unopened), ['applicantName', 'idNumber']);
  }

  /** The latest of one applicant of the organ, with the named fields opened. */
  async ofApplicant(
    organ: string,
    applicantId: string,
    fields: readonly PersonalField[],
  ): Promise<readonly OpenedPaper[]> {
    const today = this.clock.today();
    const papers = await this.papers.ofApplicant(organ, applicantId, today, 20);
    return this.open(papers.map(unopened), fields);
  }

  /** The same papers with further fields opened. */
  async open(
    papers: readonly OpenedPaper[],
    fields: readonly PersonalField[],
  ): Promise<readonly OpenedPaper[]> {
    const tokens = papers.flatMap(({ sealed }) =>
      fields.flatMap((field) => (sealed[field] ? [{ sealed: sealed[field] }] : [])),
    );
    const keys = await this.vault.find(keyIdsIn(tokens));
    return papers.map((paper) => ({
      ...paper,
      personal: { ...paper.personal, ...this.fieldsOf(paper, fields, keys) },
    }));
  }

  private fieldsOf(
    { requestId, sealed }: OpenedPaper,
    fields: readonly PersonalField[],
    keys: ReadonlyMap<string, Buffer>,
  ): OpenedPaper['personal'] {
    const stream = requestStream(requestId);
    return Object.fromEntries(
      fields.flatMap((field) => {
        const token = sealed[field];
        const text = token === undefined ? null : this.opened.textOf(token, stream, keys);
        return text === null || text === sealedForEver ? [] : [[field, text]];
      }),
    );
  }
}

const unopened = ({ personal, ...paper }: RecentPaper): OpenedPaper => ({
  ...paper,
  sealed: personal,
  personal: {},
});
