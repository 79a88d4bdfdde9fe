import { Inject, Injectable } from '@nestjs/common';
import { RequestReader, trackerCodec, type User } from '@tracker/application';
import { type RequestEvent, requestStream } from '@tracker/domain';
import type { RecordedEvent } from '@tracker/event-store';
import { type KeyVault, keyIdsIn, openFields } from '@tracker/personal-data';
import { KEY_VAULT } from '@tracker/runtime';
import { readsPersonal } from '../access/caller.js';

type Data = Readonly<Record<string, unknown>>;

/** An event of a request as stored, as the domain knows it, and with what this reader may read in clear. */
export type OpenedEvent = {
  readonly recorded: RecordedEvent;
  readonly decoded: RequestEvent;
  readonly data: Data;
};

/** Every event of a request, oldest first, its personal text in clear only for those whose work needs it. */
@Injectable()
export class OpenedHistories {
  constructor(
    private readonly requests: RequestReader,
    @Inject(KEY_VAULT) private readonly vault: KeyVault,
  ) {}

  async of(user: User, requestId: string): Promise<readonly OpenedEvent[]> {
    const history = await this.requests.history(requestId);
    const open = readsPersonal(user) ? await this.opener(requestId, history) : closed;
    return history.map((recorded) => {
      const decoded = trackerCodec.decode(recorded) as unknown as RequestEvent;
      return { recorded, decoded, data: open(decoded.data as Data) };
    });
  }

  private async opener(id: string, history: readonly RecordedEvent[]) {
    const stream = requestStream(id);
    const keys = await this.vault.find(
      keyIdsIn(history.flatMap(({ data }) => Object.values(data))),
    );
    return (data: Data): Data => openFields(data, stream, keys);
  }
}

const closed = (data: Data): Data => data;
