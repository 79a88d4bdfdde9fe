import { unsavedParts } from './unsaved.js';

/** A browser's storage that may refuse to keep anything. */
const storageOf = (room = true): Storage => {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => {
      if (!room) throw new Error('QuotaExceededError');
      held.set(name, text);
    },
    removeItem: (name) => {
      held.delete(name);
    },
    clear: () => held.clear(),
  };
};

describe('What was typed for a report and not saved', () => {
  it('is found again by the same person, part by part', () => {
    const storage = storageOf();
    unsavedParts(storage, 'a').keep('A.2025.五', { typed: '人手不足。', from: '' });
    const mine = unsavedParts(storage, 'a');
    expect(mine.read('A.2025.五')).toEqual({ typed: '人手不足。', from: '' });
    expect(mine.read('A.2025.六')).toBeNull();
    expect(unsavedParts(storage, 'b').read('A.2025.五')).toBeNull();
  });

  it('is gone once it is saved, and all of it when the person leaves', () => {
    const storage = storageOf();
    const [mine, another] = [unsavedParts(storage, 'a'), unsavedParts(storage, 'b')];
    for (const part of ['x', 'y', 'z']) mine.keep(part, { typed: part, from: '' });
    another.keep('x', { typed: 'x', from: '' });
    mine.keep('y', null);
    expect(mine.read('y')).toBeNull();
    mine.forgetAll();
    expect([mine.read('x'), mine.read('z'), another.read('x')]).toEqual([
      ...[null, null],
      { typed: 'x', from: '' },
    ]);
  });

  it('is told part by part for whoever is about to file', () => {
    const mine = unsavedParts(storageOf(), 'a');
    for (const part of [
      'A.2025.六',
      'A.2025.二.2021',
      'A.2024.一',
      'B.2025.五',
      'A.2025.published',
    ])
      mine.keep(part, { typed: '甲', from: '' });
    expect(mine.partsOf('A', 2025)).toEqual(['二', '六']);
  });

  it('is nothing where the browser keeps nothing, or what cannot be read', () => {
    const full = unsavedParts(storageOf(false), 'a');
    expect([full.keep('x', { typed: 1, from: 0 }), full.read('x')]).toEqual([false, null]);
    const storage = storageOf();
    storage.setItem('tracker.report.a.x', '{');
    expect(unsavedParts(storage, 'a').read('x')).toBeNull();
  });
});
