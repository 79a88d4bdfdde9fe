import { Controller, Get, Inject } from '@nestjs/common';
import { Roster } from '@tracker/alarm-desk';
import { OrganDirectory, type User } from '@tracker/application';
import { correctPersonalFact, requestVerbs, splitRequest } from '@tracker/domain';
import type { Clock } from '@tracker/platform';
import { deadlineKinds } from '@tracker/read-models';
import { CLOCK } from '@tracker/runtime';
import { limitsFor, refusalReasons } from '@tracker/statute';
import { limitHelp, limitPeriodLabel, verbHelp } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { Allow, everyone } from '../../access/allow.js';
import { Caller } from '../../access/caller.js';
import { Operation } from '../../openapi/operation.js';
import { categoryChoices } from './categories.js';
import { choicesShape } from './choices-shape.js';
import { correctionChoices, fieldOptions, personalChoices } from './options.js';

const verbs = [...requestVerbs, splitRequest, correctPersonalFact].map(
  ({ name, title, cites }) => ({
    verb: name,
    title,
    cites,
    help: verbHelp(name),
  }),
);

@Controller('api/choices')
export class ChoicesController {
  private readonly roster: Roster;

  constructor(
    private readonly organs: OrganDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
    dataSource: DataSource,
  ) {
    this.roster = new Roster(dataSource);
  }

  @Get()
  @Allow(...everyone)
  @Operation({
    tag: '办理',
    summary: '办理时可选的内容：承办人、办理结果及其依据、各字段的值、期限说明',
    answer: choicesShape,
  })
  async read(@Caller() { organ }: User) {
    const today = this.clock.today();
    const [{ settings }, staff] = await Promise.all([
      this.organs.get(organ),
      this.roster.of(organ),
    ]);
    return {
      today,
      supplementWorkingDays: settings.supplementWorkingDays,
      approvalRequired: settings.approvalRequired,
      extensionWorkingDays: limitsFor(today).extension,
      handlers: staff.map(({ name, roles }) => ({ name, roles })),
      categories: categoryChoices(today),
      reasons: refusalReasons.map(({ code, label, article }) => ({ code, label, article })),
      options: fieldOptions,
      corrections: correctionChoices(today),
      personalFields: personalChoices,
      limits: deadlineKinds.map(({ kind, cites }) => ({
        kind,
        label: limitPeriodLabel(kind),
        cites,
        help: limitHelp(kind, today),
      })),
      verbs,
    };
  }
}
