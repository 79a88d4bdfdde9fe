import { Controller, Delete, Get, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { User } from '@tracker/application';
import { importRequest } from '@tracker/domain';
import { LedgerError } from '@tracker/ledger';
import { z } from 'zod';
import { Allow } from '../access/allow.js';
import { Caller } from '../access/caller.js';
import { ChangesNothing } from '../idempotency/order-marks.js';
import { Operation } from '../openapi/operation.js';
import { Problem } from '../problems/problem.js';
import { ImportDesk } from './import-desk.js';
import { currentImportShape, importShape, progressShape } from './import-shapes.js';
import { LedgerFileOf, ReceivesLedger } from './receives-ledger.guard.js';

const tag = '台账';
const { roles } = importRequest;

@Controller('api/ledger-imports')
export class LedgerImportController {
  constructor(private readonly desk: ImportDesk) {}

  @Post()
  @HttpCode(200)
  @UseGuards(ReceivesLedger)
  @Allow(...roles)
  @ChangesNothing()
  @Operation({
    tag,
    summary: '核对一份台账（CSV 或者 XLSX），不写入',
    description: '正文即文件内容，加密保留三十分钟；一次给出全部不合格之处。',
    answer: importShape,
    changesNothing: true,
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({
    name: 'X-File-Name',
    description: '文件名，UTF-8 百分号编码',
    required: true,
    schema: { type: 'string' },
  })
  async preview(
    @Caller() user: User,
    @LedgerFileOf() { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  ) {
    try {
      return await this.desk.preview(user, name, bytes);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      throw new Problem(422, `ledger-${error.code}`, error.message);
    }
  }

  @Get('current')
  @Allow(...roles)
  @Operation({
    tag,
    summary: '本机关正在核对、导入或者刚刚导入的台账',
    description: '关闭页面后导入继续，可由此取得进度和结果。',
    answer: currentImportShape,
  })
  async current(@Caller() { organ }: User) {
    return { current: await this.desk.current(organ) };
  }

  @Get(':importId/progress')
  @Allow(...roles)
  @Operation({ tag, summary: '导入进行到第几行', answer: progressShape })
  async progress(
    @Caller() { organ }: User,
    @Param('importId', { schema: z.uuid() }) importId: string,
  ) {
    const { state, done, total, problem } = await this.desk.known(organ, importId);
    return { importId, state, done, total, problem };
  }

  @Post(':importId/start')
  @HttpCode(200)
  @Allow(...roles)
  @ChangesNothing()
  @Operation({
    tag,
    summary: '开始导入核对无误的台账；重复开始不会重复导入',
    answer: importShape,
    changesNothing: true,
  })
  start(@Caller() user: User, @Param('importId', { schema: z.uuid() }) importId: string) {
    return this.desk.start(user, importId);
  }

  @Delete(':importId')
  @HttpCode(204)
  @Allow(...roles)
  @Operation({ tag, summary: '放弃核对过的台账，或者收起导入结果', status: 204 })
  async drop(
    @Caller() { organ }: User,
    @Param('importId', { schema: z.uuid() }) importId: string,
  ): Promise<void> {
    await this.desk.drop(organ, importId);
  }
}
