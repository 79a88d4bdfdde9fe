import { emptyForm } from '../form/form-values.js';
import { localDrafts } from './local-drafts.js';

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
const draft = (key: string) => ({ key, values: emptyForm('2026-03-10') });

describe('Drafts in the browser', () => {
  it('are found again once their window is gone, the latest first', () => {
    const drafts = localDrafts(memory(), 'u1');
    drafts.save(draft('a'), 1_000);
    drafts.save(draft('b'), 2_000);
    expect(drafts.abandoned(3_000)).toBeNull();
    expect(drafts.abandoned(20_000)?.key).toBe('b');
    drafts.forget('b');
    expect(drafts.abandoned(20_000)?.key).toBe('a');
  });

  it('are found at once when the window said that it closes', () => {
    const drafts = localDrafts(memory(), 'u1');
    drafts.save(draft('a'), 1_000);
    drafts.leave('a');
    expect(drafts.abandoned(7_001)).toMatchObject({ key: 'a', changedAt: 1_000 });
  });

  it('are left alone while another window has them open', () => {
    const drafts = localDrafts(memory(), 'u1');
    drafts.save(draft('a'), 1_000);
    drafts.beat('a', 19_000);
    drafts.beat('gone', 19_000);
    expect(drafts.abandoned(20_000)).toBeNull();
    expect(drafts.has('gone')).toBe(false);
  });

  it('belong to one person', () => {
    const storage = memory();
    localDrafts(storage, 'u1').save(draft('a'), 1_000);
    expect(localDrafts(storage, 'u2').abandoned(20_000)).toBeNull();
  });

  it('go with the person who signs out, and with nobody else', () => {
    const storage = memory();
    for (const person of ['u1', 'u2']) localDrafts(storage, person).save(draft('a'), 1_000);
    localDrafts(storage, 'u1').save(draft('b'), 1_000);
    localDrafts(storage, 'u1').forgetAll();
    expect(localDrafts(storage, 'u1').abandoned(20_000)).toBeNull();
    expect(localDrafts(storage, 'u2').abandoned(20_000)?.key).toBe('a');
  });

  it('are passed over when broken, and say when nothing can be kept', () => {
    const storage = memory();
    storage.setItem('tracker.register.u1.x', '{"key":');
    expect(localDrafts(storage, 'u1').abandoned(20_000)).toBeNull();
    expect(localDrafts(memory(true), 'u1').save(draft('a'), 1_000)).toBe(false);
  });
});
