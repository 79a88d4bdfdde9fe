import { Controller, Get } from '@nestjs/common';
import { Allow } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { systemStateShape } from './state-shapes.js';
import { SystemState } from './system-state.js';

@Controller('api/system/state')
export class StateController {
  constructor(private readonly state: SystemState) {}

  @Get()
  @Allow('管理')
  @Operation({
    tag: '系统',
    summary: '系统状态：版本、数据库、磁盘、查询数据的进度、任务队列、备份',
    answer: systemStateShape,
  })
  read() {
    return this.state.read();
  }
}
