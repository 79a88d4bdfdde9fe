import { keyIdsIn, openText } from '@tracker/personal-data';

const forMs = 60_000;

/**
 * Opens sealed texts and remembers them for a minute, in memory alone: who types a name asks for the
 * same ones with every key. A text whose key is gone is shut at once, remembered or not.
 */
export class BrieflyOpened {
  private texts = new Map<string, string | null>();
  private since: number;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.since = now();
  }

  /** As `openText`: the text, `已封存` without its key. */
  textOf(token: string, stream: string, keys: ReadonlyMap<string, Buffer>): string | null {
    const sealed = { sealed: token };
    const [keyId = ''] = keyIdsIn([sealed]);
    if (!keys.has(keyId)) return openText(sealed, stream, keys);
    if (this.now() - this.since > forMs) {
      this.texts = new Map();
      this.since = this.now();
    }
    const place = `${stream}\n${token}`;
    const known = this.texts.get(place);
    if (known !== undefined) return known;
    const text = openText(sealed, stream, keys);
    this.texts.set(place, text);
    return text;
  }
}
