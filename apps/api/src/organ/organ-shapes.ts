import { alarmSettings, numberFormat } from '@tracker/domain';
import { z } from 'zod';

/** All settings of an organ with their values in force. */
export const settingsInForce = z.object({
  supplementWorkingDays: z.int(),
  approvalRequired: z.boolean(),
  approvalByAnother: z.boolean(),
  ...alarmSettings.shape,
});

export const organShape = z
  .object({
    organ: z.string(),
    name: z.string(),
    settings: settingsInForce,
    importUnfinished: z.boolean(),
  })
  .meta({ id: 'Organ' });

export const organsShape = z
  .object({
    top: z.string().describe('本机关；其下各机关由其管理'),
    organs: z.array(
      z.object({
        organ: z.string(),
        name: z.string(),
        parent: z.string().nullable(),
        users: z.int().describe('可用的账号数'),
      }),
    ),
  })
  .meta({ id: 'OrganTree' });

const change = z.object({
  value: z.unknown(),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
});
const value = z.union([z.int(), z.boolean(), z.string()]);

export const organSettingsShape = z
  .object({
    organ: z.string(),
    name: z.string(),
    settings: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        kind: z.enum(['days', 'flag', 'time']),
        least: z.int().nullable(),
        most: z.int().nullable(),
        value,
        defaultValue: value,
        cites: z.string(),
        background: z.string(),
        effect: z.string(),
        changes: z.array(change).describe('由谁在何时改为何值，最近的在前'),
      }),
    ),
    numberFormat: z.object({
      present: numberFormat,
      standard: numberFormat,
      example: z.string().describe('今年第 7 号的写法'),
      changes: z.array(change),
    }),
  })
  .meta({ id: 'OrganSettings' });

export const organPlacedShape = z
  .object({ organ: z.string(), revision: z.string(), position: z.string() })
  .meta({ id: 'OrganChanged' });
