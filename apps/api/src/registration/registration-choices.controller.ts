import { Controller, Get, Inject } from '@nestjs/common';
import { Roster } from '@tracker/alarm-desk';
import { Attachments, allowedExtensions, type User } from '@tracker/application';
import { attachmentKind, registerRequest } from '@tracker/domain';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { applicantTypes, channels } from '@tracker/statute';
import { attachmentKindLabel } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { deliveries, forms, idTypes } from './choices.js';
import { dateFields, registrationChoicesShape } from './shapes.js';

@Controller('api/registration/choices')
export class RegistrationChoicesController {
  private readonly roster: Roster;

  constructor(
    private readonly attachments: Attachments,
    @Inject(CLOCK) private readonly clock: Clock,
    dataSource: DataSource,
  ) {
    this.roster = new Roster(dataSource);
  }

  @Get()
  @Allow(...registerRequest.roles)
  @Operation({
    tag: '登记',
    summary: '登记表可选的内容：收到方式、申请人类型、证件、形式、承办人、附件的限制',
    answer: registrationChoicesShape,
  })
  async read(@Caller() { organ }: User) {
    const staff = await this.roster.of(organ);
    return {
      today: this.clock.today(),
      channels: channels.map(({ code, label, cites, rule }) => ({
        code,
        label,
        cites,
        receiptRule: rule,
        dateField: dateFields[rule],
      })),
      applicantTypes: applicantTypes.map(({ code, label }) => ({
        code,
        label,
        idTypes: idTypes[code],
      })),
      forms,
      deliveries,
      handlers: staff.filter(({ roles }) => roles.includes('承办')).map(({ name }) => name),
      attachments: {
        maxBytes: this.attachments.settings.maxBytes,
        extensions: allowedExtensions,
        kinds: attachmentKind.options.map((code) => ({ code, label: attachmentKindLabel(code) })),
      },
    };
  }
}
