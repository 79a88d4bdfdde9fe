import type { OrganSettings } from '../organs/queries.js';
import { changedIn, stillDrafted } from './drafts.js';

const settings = [
  { key: 'amber', value: 5 },
  { key: 'red', value: 2 },
] as unknown as OrganSettings['settings'];

describe('Settings chosen and not saved', () => {
  it('are sent where they differ from what is saved', () => {
    expect(changedIn(settings, { amber: 7, red: 2 })).toEqual({ amber: 7 });
    expect(changedIn(settings, {})).toEqual({});
  });

  it('stay when they were chosen while others were being saved', () => {
    expect(stillDrafted({ amber: 7, red: 3 }, { amber: 7 })).toEqual({ red: 3 });
  });

  it('stay when the same one was changed again meanwhile', () => {
    expect(stillDrafted({ amber: 8 }, { amber: 7 })).toEqual({ amber: 8 });
  });
});
