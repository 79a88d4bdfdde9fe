import {
  alarmSettings,
  line,
  numberFormat,
  type OrganSettings,
  organCode,
  partialAlarmSettings,
} from '@tracker/domain';
import { z } from 'zod';
import { faultsOf } from '../http/validation.js';
import { malformed } from '../problems/problem.js';

export const nameBody = z.strictObject({ name: line }).meta({ id: 'OrganBody' });
export const settingsBody = z
  .strictObject({
    supplementWorkingDays: z.number().int().min(1).max(60).optional(),
    approvalRequired: z.boolean().optional(),
    approvalByAnother: z.boolean().optional(),
    ...partialAlarmSettings,
  })
  .refine((settings) => Object.keys(settings).length > 0, { error: '请至少给出一项设置' })
  .meta({ id: 'OrganSettingsBody' });
export type SettingsBody = z.infer<typeof settingsBody>;

export const newOrganBody = z
  .strictObject({ organ: organCode, name: line, parent: organCode.optional() })
  .meta({ id: 'NewOrganBody' });
export const placeBody = z.strictObject({ parent: organCode }).meta({ id: 'PlaceOrganBody' });
export const numberFormatBody = z.strictObject(numberFormat.shape).meta({ id: 'NumberFormatBody' });

/** Throws 400 where the settings changed and those that stay do not go together. */
export const refuseContradiction = (present: OrganSettings, changed: SettingsBody): void => {
  const together = alarmSettings.safeParse({ ...present, ...changed });
  if (!together.success) throw malformed(faultsOf(together.error.issues));
};
