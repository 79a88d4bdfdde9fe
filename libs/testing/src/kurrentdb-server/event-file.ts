import { type FileHandle, open } from 'node:fs/promises';

/** An event as the server keeps it; data and metadata are bytes to it. */
export type KeptEvent = {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  /** Base64. */
  readonly data: string;
  /** Base64. */
  readonly meta: string;
};

/** One append: one line of the file, so that all of it is there or none. */
export type KeptAppend = {
  readonly stream: string;
  readonly first: number;
  readonly createdMs: number;
  readonly events: readonly KeptEvent[];
};

/**
 * The log as a file of lines. What `write` has resolved for is on the disk (fdatasync), so killing the
 * process loses nothing acknowledged; a line cut short by a kill is cut off at the next start.
 */
export class EventFile {
  private constructor(
    private readonly handle: FileHandle,
    private size: number,
  ) {}

  /** Opens or creates the file and hands every append in it, with the offset of its line, to `each`. */
  static async open(
    path: string,
    each: (append: KeptAppend, offset: number) => void,
  ): Promise<EventFile> {
    const handle = await open(path, 'a+');
    const bytes = await handle.readFile();
    let offset = 0;
    for (;;) {
      const end = bytes.indexOf(10, offset);
      if (end < 0) break;
      each(JSON.parse(bytes.toString('utf8', offset, end)) as KeptAppend, offset);
      offset = end + 1;
    }
    if (offset < bytes.length) await handle.truncate(offset);
    return new EventFile(handle, offset);
  }

  /** Where the line of the next append will begin. */
  get end(): number {
    return this.size;
  }

  /** The line of an append, to be written by `write`; counts as part of the file from now on. */
  line(append: KeptAppend): string {
    const line = `${JSON.stringify(append)}\n`;
    this.size += Buffer.byteLength(line);
    return line;
  }

  async write(lines: readonly string[]): Promise<void> {
    await this.handle.appendFile(lines.join(''));
    await this.handle.datasync();
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
