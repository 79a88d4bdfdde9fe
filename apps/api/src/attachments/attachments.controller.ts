import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiProduces } from '@nestjs/swagger';
import { Attachments, Audit, type Order, type User } from '@tracker/application';
import { addAttachment, attachmentKind, freeText, removeAttachment } from '@tracker/domain';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow, everyone, personalReaders } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { RequestScope } from '../access/request-scope.js';
import { etagOf, revisionOf } from '../http/etag.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { receiptShape } from '../openapi/schemas.js';
import { Orders } from '../requests/orders.js';
import { AttachmentList, attachmentIdOf } from './attachment-list.js';
import { ReceivesFile, type Uploaded, UploadedFile } from './receives-file.guard.js';
import { attachmentAddedShape, attachmentsShape } from './shapes.js';

const kindQuery = z.strictObject({ kind: attachmentKind });
const removeBody = z.strictObject({ why: freeText }).meta({ id: 'RemoveAttachmentBody' });

@Controller('api/requests/:requestId/attachments')
export class AttachmentsController {
  constructor(
    private readonly orders: Orders,
    private readonly scope: RequestScope,
    private readonly attachments: Attachments,
    private readonly list: AttachmentList,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({
    tag: '附件',
    summary: '一件申请的附件，含已移除的',
    description: '文件名只给可以查看个人信息的岗位。',
    answer: attachmentsShape,
  })
  async read(@Caller() user: User, @Param('requestId') requestId: string) {
    const id = await this.scope.require(user, requestId);
    return { requestId: id, attachments: await this.list.of(user, id) };
  }

  @Post()
  @HttpCode(201)
  @UseGuards(ReceivesFile)
  @Allow(...addAttachment.roles)
  @Operation({
    tag: '附件',
    summary: addAttachment.title,
    description:
      '正文即文件内容；类型按内容和后缀判断。文件名放在请求头中，不进入地址；内容以申请人密钥封存。',
    status: 201,
    answer: attachmentAddedShape,
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({
    name: 'X-File-Name',
    description: '文件名，UTF-8 百分号编码',
    required: true,
    schema: { type: 'string' },
  })
  async add(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @Query({ schema: kindQuery }) { kind }: z.infer<typeof kindQuery>,
    @OrderOf(addAttachment.name) order: Order,
    @UploadedFile() { name, bytes }: Uploaded,
    @Res({ passthrough: true }) response: Response,
  ) {
    const id = await this.scope.require(user, requestId);
    const file = { name, kind, bytes };
    const { attachmentId, sha256, revision, position } = await this.orders.carryOut(order, () =>
      this.attachments.add(order, user.organ, id, file),
    );
    response.setHeader('ETag', etagOf(revision));
    return {
      requestId: id,
      attachmentId,
      sha256,
      revision: String(revision),
      position: String(position),
    };
  }

  @Get(':attachmentId')
  @Allow(...personalReaders)
  @Operation({
    tag: '附件',
    summary: '下载一个附件',
    description: '下载记入审计日志。申请人信息抹除后不再可读。',
  })
  @ApiProduces('application/octet-stream')
  async download(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @Param('attachmentId') attachmentId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const id = await this.scope.require(user, requestId);
    const file = await this.attachments.open(id, attachmentIdOf(attachmentId));
    await this.audit.record({
      organ: user.organ,
      actor: `user:${user.id}`,
      action: 'attachment-downloaded',
      target: `attachment:${file.attachmentId}`,
      facts: { requestId: id, kind: file.kind, sha256: file.sha256 },
    });
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const name = encodeURIComponent(file.name ?? 'attachment').replace(
      /['()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return new StreamableFile(file.content, {
      type: file.mediaType === 'text/plain' ? 'application/octet-stream' : file.mediaType,
      disposition: `attachment; filename*=UTF-8''${name}`,
      length: file.content.length,
    });
  }

  @Post(':attachmentId/remove')
  @HttpCode(200)
  @Allow(...removeAttachment.roles)
  @Operation({
    tag: '附件',
    summary: removeAttachment.title,
    description: '内容随即销毁，不可恢复；添加和移除的记录保留。',
    answer: receiptShape,
    conditional: true,
  })
  async remove(
    @Caller() user: User,
    @Param('requestId') requestId: string,
    @Param('attachmentId') attachmentId: string,
    @OrderOf(removeAttachment.name) order: Order,
    @Body({ schema: removeBody }) { why }: z.infer<typeof removeBody>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const id = await this.scope.require(user, requestId);
    const body = { attachmentId: attachmentIdOf(attachmentId), why };
    const { revision, position } = await this.orders.carryOut(order, () =>
      this.attachments.remove(order, user.organ, id, body, revisionOf(ifMatch)),
    );
    response.setHeader('ETag', etagOf(revision));
    return { requestId: id, revision: String(revision), position: String(position) };
  }
}
