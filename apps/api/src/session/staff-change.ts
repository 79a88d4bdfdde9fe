import { Inject, Injectable } from '@nestjs/common';
import { AccountRefused, type Order, Staff, type User } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { z } from 'zod';
import { Audit } from '../audit/audit.js';
import { Orders } from '../requests/orders.js';

type Change = {
  readonly caller: User;
  readonly order: Order;
  readonly userId: string;
  /** What the audit calls it. */
  readonly action: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Whether only an account of one's own organ may be changed so. */
  readonly home?: boolean;
};

/** A change to somebody of the caller's organ: looked up, carried out, recorded. */
@Injectable()
export class StaffChanges {
  constructor(
    private readonly staff: Staff,
    private readonly orders: Orders,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get now(): Date {
    return new Date(this.clock.now());
  }

  /** Throws `user-unknown` for anybody of another organ. */
  async carryOut<Result>(
    { caller, order, userId, action, facts = {}, home = true }: Change,
    work: (account: string | null) => Promise<Result>,
  ): Promise<Result> {
    if (!z.uuid().safeParse(userId).success) throw new AccountRefused('user-unknown');
    const { organ, id } = caller;
    const { account } = home
      ? await this.staff.ownMember(organ, userId)
      : await this.staff.member(organ, userId);
    const { result } = await this.orders.carryOut(order, async () => ({
      result: await work(account),
    }));
    const told = { organ, actor: `user:${id}`, action, target: `user:${userId}` };
    await this.audit.record({ ...told, facts: { account, ...facts } });
    return result;
  }
}
