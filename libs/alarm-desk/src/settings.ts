import { type AlarmSettings, alarmSettings, defaultAlarmSettings } from '@tracker/alarms';

/** The alarm settings among an organ's settings; the defaults where they do not go together. */
export const alarmSettingsIn = (settings: object): AlarmSettings => {
  const parsed = alarmSettings.safeParse(settings);
  return parsed.success ? parsed.data : defaultAlarmSettings;
};
