import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Inject } from '@nestjs/common';
import type { EventStore } from '@tracker/event-store';
import { ProjectionRunner } from '@tracker/read-models';
import { EVENT_STORE } from '@tracker/runtime';
import { Public } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { busy } from '../problems/problem.js';
import { Leaving } from './leaving.js';

const patienceMs = 1_000;
/** Shorter than whoever asks waits: a log that says nothing makes an answer, too. */
const logPatienceMs = 2_000;

@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly projections: ProjectionRunner,
    private readonly leaving: Leaving,
  ) {}

  @Get('live')
  @Public()
  @Operation({ tag: '系统', summary: '进程在运行' })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @Operation({ tag: '系统', summary: '数据库可用，查询数据与日志一致' })
  async ready() {
    if (this.leaving.isUnderWay)
      throw busy('stopping', '本进程正在停止，请由其他进程继续服务。', 2);
    const head = await this.head();
    const standings = await this.projections.standsAt();
    const halted = standings.filter(({ haltedReason }) => haltedReason !== null);
    if (halted.length > 0) {
      const names = halted.map(({ name }) => name).join('、');
      throw busy('read-models-halted', `查询数据停在无法处理的事件上：${names}。`, 60);
    }
    if (head !== null && !(await this.projections.waitFor(head, patienceMs)))
      throw busy('read-models-behind', '查询数据尚未跟上事件日志。', 2);
    return { status: 'ok', position: head === null ? null : String(head) };
  }

  /** A question that came too late is nobody's any more. */
  private async head(): Promise<bigint | null> {
    const asked = this.store.head();
    asked.catch(() => {});
    const head = await Promise.race([asked, pause(logPatienceMs, 'late' as const, { ref: false })]);
    if (head === 'late') throw busy('store-unavailable', '事件日志没有及时回答。', 2);
    return head;
  }
}
