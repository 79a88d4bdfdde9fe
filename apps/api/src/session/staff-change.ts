import { Inject, Injectable } from '@nestjs/common';
import { AccountRefused, type Order, Staff, type User } from '@tracker/application';
import { organCode } from '@tracker/domain';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { z } from 'zod';
import { Administration } from '../access/administration.js';
import { Audit } from '../audit/audit.js';
import { Orders } from '../requests/orders.js';

/** Whose people are meant: one's own organ, or one beneath it. */
export const staffQuery = z.strictObject({
  organ: organCode.optional().meta({ description: '本机关或者其下级机关；不给出即本机关' }),
});
export type StaffQuery = z.infer<typeof staffQuery>;

type Change = {
  readonly caller: User;
  /** The organ that was named; one's own where none was. */
  readonly organ?: string | undefined;
  readonly order: Order;
  readonly userId: string;
  /** What the audit calls it. */
  readonly action: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Whether only an account of that organ itself may be changed so. */
  readonly home?: boolean;
};

/** A change to somebody of an organ that the caller administers: looked up, carried out, recorded there. */
@Injectable()
export class StaffChanges {
  constructor(
    private readonly staff: Staff,
    private readonly administration: Administration,
    private readonly orders: Orders,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get now(): Date {
    return new Date(this.clock.now());
  }

  /** Throws `organ-unknown` for an organ elsewhere, `user-unknown` for anybody who is not of the organ. */
  async carryOut<Result>(
    { caller, organ: asked, order, userId, action, facts = {}, home = true }: Change,
    work: (account: string | null, organ: string) => Promise<Result>,
  ): Promise<Result> {
    const organ = await this.administration.require(caller, asked);
    if (!z.uuid().safeParse(userId).success) throw new AccountRefused('user-unknown');
    const { account } = home
      ? await this.staff.ownMember(organ, userId)
      : await this.staff.member(organ, userId);
    const { result } = await this.orders.carryOut(order, async () => ({
      result: await work(account, organ),
    }));
    const told = { organ, actor: `user:${caller.id}`, action, target: `user:${userId}` };
    await this.audit.record({ ...told, facts: { account, ...facts } });
    return result;
  }
}
