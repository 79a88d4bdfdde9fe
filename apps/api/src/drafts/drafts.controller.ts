import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Drafts, type User } from '@tracker/application';
import { z } from 'zod';
import { Allow, everyone } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { malformed, Problem } from '../problems/problem.js';

const draftBody = z
  .strictObject({ content: z.looseObject({}).describe('表单内容，任意 JSON 对象') })
  .meta({ id: 'DraftBody' });
const line = { key: z.string(), savedAt: z.iso.datetime() };
const lineShape = z.object(line).meta({ id: 'DraftLine' });
const linesShape = z.object({ drafts: z.array(lineShape) }).meta({ id: 'DraftLines' });
const draftShape = z.object({ ...line, content: z.looseObject({}) }).meta({ id: 'Draft' });

const part = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const nameOf = ({ id }: User, kind: string, key: string) => {
  if (!part.test(kind) || !part.test(key))
    throw malformed([{ path: '', message: '草稿的种类和名称应为字母、数字、连字符' }]);
  return { userId: id, kind, key };
};

/** Forms that somebody has not sent off yet; nobody else ever reads them. */
@Controller('api/drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get(':kind')
  @Allow(...everyone)
  @Operation({ tag: '草稿', summary: '本人某一种表单的草稿，最近的在前', answer: linesShape })
  async list(@Caller() user: User, @Param('kind') kind: string) {
    const { userId } = nameOf(user, kind, 'any');
    return { drafts: await this.drafts.list(userId, kind) };
  }

  @Get(':kind/:key')
  @Allow(...everyone)
  @Operation({ tag: '草稿', summary: '取回本人的一份草稿', answer: draftShape })
  async read(@Caller() user: User, @Param('kind') kind: string, @Param('key') key: string) {
    const draft = await this.drafts.get(nameOf(user, kind, key));
    if (!draft) throw new Problem(404, 'draft-unknown', '没有这份草稿，或者已经过期。');
    return draft;
  }

  @Put(':kind/:key')
  @ChangesNothing()
  @Allow(...everyone)
  @Operation({
    tag: '草稿',
    summary: '保存本人的一份草稿',
    description: '封存保存，至多 64 KB；三十天不动即清除。',
    answer: lineShape,
    changesNothing: true,
  })
  async keep(
    @Caller() user: User,
    @Param('kind') kind: string,
    @Param('key') key: string,
    @Body({ schema: draftBody }) { content }: z.infer<typeof draftBody>,
  ) {
    return this.drafts.put(nameOf(user, kind, key), content);
  }

  @Delete(':kind/:key')
  @HttpCode(204)
  @Allow(...everyone)
  @Operation({ tag: '草稿', summary: '丢弃本人的一份草稿，密钥随即销毁', status: 204 })
  async forget(@Caller() user: User, @Param('kind') kind: string, @Param('key') key: string) {
    await this.drafts.forget(nameOf(user, kind, key));
  }
}
