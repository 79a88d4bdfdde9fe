import { alarmSettings, defaultAlarmSettings } from './alarm-settings.js';

const faults = (settings: object): readonly string[] =>
  alarmSettings.safeParse(settings).error?.issues.map(({ message }) => message) ?? [];

describe('The alarm settings of an organ', () => {
  it('have the defaults of the rules where nothing is set', () => {
    expect(defaultAlarmSettings).toEqual({
      ...{ reminderTime: '08:30', workdayEnds: '17:30' },
      ...{ yellowWorkingDays: 5, redWorkingDays: 2, recordLapses: false, recordSilence: true },
    });
  });

  it('take what the organ sets and leave the rest', () => {
    expect(alarmSettings.parse({ reminderTime: '09:00', recordLapses: true })).toEqual({
      ...defaultAlarmSettings,
      ...{ reminderTime: '09:00', recordLapses: true },
    });
  });

  it.each(['8:30', '24:00', '08:60', '08:30:00', ''])('reject the hour %j', (reminderTime) => {
    expect(faults({ reminderTime })).toEqual(['时间应写作 HH:mm']);
  });

  it('reject a day that ends before it begins, and red before yellow', () => {
    expect(faults({ reminderTime: '17:30' })).toEqual(['下班时间应晚于提醒时间']);
    expect(faults({ redWorkingDays: 6 })).toEqual(['红色预警的工作日数不应多于黄色预警']);
    expect(faults({ redWorkingDays: 5 })).toEqual([]);
  });

  it.each([-1, 1.5, 61, '5'])('reject %p working days', (yellowWorkingDays) => {
    expect(faults({ yellowWorkingDays, redWorkingDays: 0 }).length).toBeGreaterThan(0);
  });
});
