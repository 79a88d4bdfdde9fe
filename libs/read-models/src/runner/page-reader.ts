import type { EventStore, RecordedEvent } from '@tracker/event-store';

type Page = readonly RecordedEvent[];

/** Reads the log page by page: small pages while it is followed, large ones, fetched ahead, while behind. */
export class PageReader {
  private size: number;
  private ahead: { readonly after: bigint; readonly page: Promise<Page> } | null = null;

  constructor(
    private readonly store: Pick<EventStore, 'readAll'>,
    private readonly livePage: number,
    private readonly catchUpPage: number,
  ) {
    this.size = livePage;
  }

  /** The next events after a position, an empty page at the end of the log. */
  async after(position: bigint | null): Promise<Page> {
    const fetched = this.ahead?.after === position ? this.ahead.page : null;
    this.ahead = null;
    const asked = this.size;
    const page = await (fetched ?? this.store.readAll({ after: position, maxCount: asked }));
    const last = page.at(-1);
    const full = last !== undefined && page.length >= asked;
    this.size = full ? this.catchUpPage : this.livePage;
    if (full) this.fetchAhead(last.position);
    return page;
  }

  private fetchAhead(after: bigint): void {
    const page = this.store.readAll({ after, maxCount: this.size });
    // Should nobody ask for it any more, its failure is nobody's.
    page.catch(() => {});
    this.ahead = { after, page };
  }
}
