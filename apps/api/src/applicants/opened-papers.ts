import { Inject, Injectable } from '@nestjs/common';
import { type PersonalField, requestStream } from '@tracker/domain';
import { type KeyVault, keyIdsIn, sealedForEver } from '@tracker/personal-data';
import type { Clock } from '@tracker/platform';
import { type ApplicantPaper, ApplicantPapers } from '@tracker/read-models';
import { CLOCK, KEY_VAULT } from '@tracker/runtime';
import { DataSource } from 'typeorm';
import { BrieflyOpened } from './briefly-opened.js';

/** A paper with some of its personal fields in clear, for this answer only. */
export type OpenedPaper = Omit<ApplicantPaper, 'personal'> & {
  readonly sealed: ApplicantPaper['personal'];
  readonly personal: Partial<Record<PersonalField, string>>;
};

/** Papers of the organ, opened in memory: no clear text is written anywhere. */
@Injectable()
export class OpenedPapers {
  private readonly papers: ApplicantPapers;
  private readonly opened = new BrieflyOpened();

  constructor(
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
    @Inject(CLOCK) private readonly clock: Clock,
    dataSource: DataSource,
  ) {
    this.papers = new ApplicantPapers(dataSource);
  }

  /** The papers of these requests, numbers descending, with the named fields opened. */
  async these(
    organ: string,
    requestIds: readonly string[],
    fields: readonly PersonalField[],
  ): Promise<readonly OpenedPaper[]> {
    const papers = await this.papers.these(organ, requestIds, this.clock.today());
    return this.open(papers.map(unopened), fields);
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

const unopened = ({ personal, ...paper }: ApplicantPaper): OpenedPaper => ({
  ...paper,
  sealed: personal,
  personal: {},
});
