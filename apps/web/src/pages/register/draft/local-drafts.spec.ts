import { emptyForm } from '../form/form-values.js';
import { forgetLocalDrafts, localDrafts } from './local-drafts.js';
import { sealingWith } from './sealed-text.js';

const memory = (full = false): Storage => {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (name) => items.get(name) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (name) => void items.delete(name),
    setItem: (name, value) => {
      if (full) throw new Error('QuotaExceededError');
      items.set(name, value);
    },
  };
};
const sealing = sealingWith('5a'.repeat(32));
const draftsOf = (storage: Storage, person = 'u1') => localDrafts(storage, person, sealing);
const draft = (key: string) => ({ key, values: emptyForm('2026-03-10') });

describe('Drafts in the browser', () => {
  it('are found again once their window is gone, the latest first', () => {
    const drafts = draftsOf(memory());
    drafts.save(draft('a'), 1_000);
    drafts.save(draft('b'), 2_000);
    expect(drafts.abandoned(3_000)).toBeNull();
    expect(drafts.abandoned(20_000)?.key).toBe('b');
    drafts.forget('b');
    expect(drafts.abandoned(20_000)?.key).toBe('a');
  });

  it('are found at once when the window said that it closes', () => {
    const drafts = draftsOf(memory());
    drafts.save(draft('a'), 1_000);
    drafts.leave('a');
    expect(drafts.abandoned(7_001)).toMatchObject({ key: 'a', changedAt: 1_000 });
  });

  it('are left alone while another window has them open', () => {
    const drafts = draftsOf(memory());
    drafts.save(draft('a'), 1_000);
    drafts.beat('a', 19_000);
    drafts.beat('gone', 19_000);
    expect(drafts.abandoned(20_000)).toBeNull();
    expect(drafts.has('gone')).toBe(false);
  });

  it('belong to one person', () => {
    const storage = memory();
    draftsOf(storage).save(draft('a'), 1_000);
    expect(draftsOf(storage, 'u2').abandoned(20_000)).toBeNull();
  });

  it('go with the person who signs out, and with nobody else', () => {
    const storage = memory();
    for (const person of ['u1', 'u2']) draftsOf(storage, person).save(draft('a'), 1_000);
    draftsOf(storage).save(draft('b'), 1_000);
    forgetLocalDrafts(storage, 'u1');
    expect(draftsOf(storage).abandoned(20_000)).toBeNull();
    expect(draftsOf(storage, 'u2').abandoned(20_000)?.key).toBe('a');
  });

  it('stand in the browser sealed, those of the release before as well', () => {
    const storage = memory();
    const named = {
      ...draft('a'),
      values: { ...emptyForm('2026-03-10'), applicantName: '王小明' },
    };
    draftsOf(storage).save(named, 1_000);
    storage.setItem(
      'tracker.register.u1.b',
      JSON.stringify({ ...named, key: 'b', changedAt: 2_000, aliveAt: 0 }),
    );
    expect(draftsOf(storage).abandoned(20_000)).toMatchObject({ key: 'b', values: named.values });
    for (const key of ['a', 'b']) {
      const kept = storage.getItem(`tracker.register.u1.${key}`) ?? '';
      expect(kept).toMatch(/^[0-9a-f]{200,}$/);
      expect(sealing.open(kept, `tracker.register.u1.${key}`)).toContain('王小明');
    }
  });

  it('open with their own key and in their own place only', () => {
    const storage = memory();
    draftsOf(storage).save(draft('a'), 1_000);
    const other = sealingWith('a5'.repeat(32));
    expect(localDrafts(storage, 'u1', other).abandoned(20_000)).toBeNull();
    storage.setItem('tracker.register.u1.b', storage.getItem('tracker.register.u1.a') ?? '');
    expect(draftsOf(storage).has('b')).toBe(false);
    expect(draftsOf(storage).has('a')).toBe(true);
  });

  it('are not kept without a key', () => {
    const storage = memory();
    expect(localDrafts(storage, 'u1', null).save(draft('a'), 1_000)).toBe(false);
    expect(storage.length).toBe(0);
  });

  it('are passed over when broken, and say when nothing can be kept', () => {
    const storage = memory();
    storage.setItem('tracker.register.u1.x', '{"key":');
    expect(draftsOf(storage).abandoned(20_000)).toBeNull();
    expect(draftsOf(memory(true)).save(draft('a'), 1_000)).toBe(false);
  });
});
