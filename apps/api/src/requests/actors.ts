import { Injectable } from '@nestjs/common';
import { Users } from '@tracker/application';
import type { KnownRequest } from '@tracker/domain';

const idOf = (actor: string): string | null =>
  /^user:([0-9a-f-]{36})$/i.exec(actor)?.[1]?.toLowerCase() ?? null;

/** Those who are nobody's account. */
const others: Readonly<Record<string, string>> = { nobody: '（未登录）' };

/** Who did something, by name. */
@Injectable()
export class Actors {
  constructor(private readonly users: Users) {}

  /** Names of actors as events record them: `user:<id>`, `cli:<os user>`. */
  async namesOf(actors: readonly string[]): Promise<(actor: string) => string> {
    const ids = [...new Set(actors)].flatMap((actor) => idOf(actor) ?? []);
    const names = await this.users.namesOf(ids);
    return (actor) => {
      const id = idOf(actor);
      if (id !== null) return names.get(id) ?? '（账号已不存在）';
      if (actor.startsWith('cli:')) return `命令行（${actor.slice(4)}）`;
      return actor.startsWith('system:') ? '系统' : (others[actor] ?? actor);
    };
  }

  /** The request with the name of whoever took the last submission back, for the sentence that says so. */
  async inRequest(request: KnownRequest): Promise<KnownRequest> {
    const { submissionWithdrawn: past } = request;
    if (!past) return request;
    const nameOf = await this.namesOf([past.by]);
    return { ...request, submissionWithdrawn: { ...past, by: nameOf(past.by) } };
  }
}
