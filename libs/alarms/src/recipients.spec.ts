import { roles } from '@tracker/domain';
import { alarmLevel, defaultAlarmSettings } from '@tracker/domain/events';
import { actionOf } from './action.js';
import { recipientsOf } from './recipients.js';

describe('An alarm', () => {
  it('goes to the handler, to the head too at red and overdue, a lapse to the legal desk', () => {
    const told = alarmLevel.options.map((level) => [
      level,
      recipientsOf({ level }).map(({ as, role }) => `${as} ${role}`),
    ]);
    expect(told).toEqual([
      ['yellow', ['handler 承办']],
      ['red', ['handler 承办', 'head 审核']],
      ['overdue', ['handler 承办', 'head 审核']],
      ['lapse', ['legal-desk 承办']],
      ['silence', ['handler 承办']],
    ]);
  });

  it('goes to roles that there are', () => {
    const named = alarmLevel.options.flatMap((level) => recipientsOf({ level }));
    expect(named.filter(({ role }) => !roles.includes(role))).toEqual([]);
  });

  // biome-ignore format: a table is read by column
  const actions = [
    ['overdue', false, true,  true,  'remind'],
    ['lapse',   false, false, true,  'propose-lapse'],
    ['lapse',   false, true,  false, 'record-lapse'],
    ['lapse',   true,  true,  true,  'propose-lapse'],
    ['silence', false, false, true,  'record-silence'],
    ['silence', false, true,  false, 'note-silence'],
    ['silence', true,  true,  true,  'note-silence'],
  ] as const;
  it.each(actions)(
    'of %s (belated %s), lapses recorded %s, silence %s: %s',
    (level, belated, recordLapses, recordSilence, action) => {
      const settings = { ...defaultAlarmSettings, recordLapses, recordSilence };
      expect(actionOf({ level, belated }, settings)).toBe(action);
    },
  );
});
