import { accountName, line, organCode, roles } from '@tracker/domain';
import { z } from 'zod';

const roleList = z.array(z.enum(roles)).min(1).max(roles.length);
const instant = z.string().nullable();
const email = z.email().max(200);

export const staffShape = z
  .object({
    users: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        account: z.string().nullable(),
        email: z.string().nullable(),
        roles: z.array(z.enum(roles)),
        disabled: z.boolean(),
        home: z.boolean().meta({ description: '账号属于本机关' }),
        hasPassword: z.boolean(),
        hasToken: z.boolean(),
        mustChangePassword: z.boolean(),
        secondFactor: z.boolean(),
        linked: z.boolean().meta({ description: '已与统一身份认证关联' }),
        signedInAt: instant,
        sessions: z.number().int(),
        lockedUntil: instant,
      }),
    ),
  })
  .meta({ id: 'Staff' });

export const changeUserBody = z
  .strictObject({
    name: line.optional(),
    email: email.nullable().optional(),
    roles: roleList.optional(),
  })
  .meta({ id: 'ChangeUserBody' });

export const admitBody = z
  .strictObject({ account: accountName, roles: roleList, organ: organCode.optional() })
  .meta({ id: 'AdmitUserBody' });

export const userIdShape = z.object({ id: z.uuid() }).meta({ id: 'UserId' });
export const passwordShape = z
  .object({ id: z.uuid(), password: z.string().nullable() })
  .meta({ id: 'FirstPassword' });
export const tokenShape = z
  .object({ id: z.uuid(), token: z.string().nullable() })
  .meta({ id: 'ScriptToken' });
