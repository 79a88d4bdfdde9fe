import { longestPassword, organCode, roles } from '@tracker/domain';
import { z } from 'zod';

const instant = z.string().meta({ description: 'ISO 8601，UTC' });

export const sessionShape = z
  .object({
    user: z.object({
      id: z.uuid(),
      name: z.string(),
      account: z.string().nullable(),
      organ: organCode,
      organName: z.string(),
      roles: z.array(z.enum(roles)),
    }),
    organs: z.array(z.object({ organ: organCode, name: z.string() })),
    csrfToken: z
      .string()
      .meta({ description: '非安全方法须在 X-CSRF-Token 中带上；令牌访问时为空' }),
    mustChangePassword: z.boolean(),
    signOutAt: z
      .string()
      .nullable()
      .meta({ description: '经统一身份认证登录的，退出登录之后转到此地址，一并退出统一身份认证' }),
    idleMinutes: z.number().int(),
    draftKey: z
      .string()
      .nullable()
      .meta({ description: '浏览器中暂存的登记以此加密（32字节，十六进制）；令牌访问时为空' }),
    today: z.iso.date(),
    position: z.string().nullable().meta({
      description: '此后的查询至少包含到这一位置；实时更新从这里接上（/api/live?after=）',
    }),
  })
  .meta({ id: 'Session' });

export const methodsShape = z
  .object({
    password: z.boolean(),
    sso: z.object({ name: z.string(), href: z.string() }).nullable(),
    setup: z.boolean().meta({ description: '尚无任何账号，等待首次设置' }),
  })
  .meta({ id: 'SignInMethods' });

/** Not judged here: what does not fit is simply not the password. */
const secret = z
  .string()
  .min(1)
  .max(longestPassword * 4);

export const signInBody = z
  .strictObject({
    account: z.string().min(1).max(200),
    password: secret,
    code: z.string().min(1).max(40).optional(),
  })
  .meta({ id: 'SignInBody' });

export const organBody = z.strictObject({ organ: organCode }).meta({ id: 'WorkForOrganBody' });

export const passwordBody = z
  .strictObject({ current: secret, password: secret })
  .meta({ id: 'ChangePasswordBody' });

export const accountShape = z
  .object({
    account: z.string().nullable(),
    name: z.string(),
    email: z.string().nullable(),
    hasPassword: z.boolean(),
    passwordChangedAt: instant.nullable(),
    secondFactor: z.object({ since: instant.nullable(), recoveryCodes: z.number().int() }),
    sessions: z.array(
      z.object({
        id: z.uuid(),
        current: z.boolean(),
        method: z.enum(['password', 'sso']),
        startedAt: instant,
        seenAt: instant,
        address: z.string(),
        agent: z.string(),
      }),
    ),
  })
  .meta({ id: 'OwnAccount' });

export const confirmBody = z.strictObject({ password: secret }).meta({ id: 'ConfirmPasswordBody' });
export const codeBody = z
  .strictObject({ code: z.string().min(6).max(12) })
  .meta({ id: 'SecondFactorCodeBody' });
export const offeredShape = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'OfferedSecondFactor' });
export const recoveryShape = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' });
export const endedShape = z.object({ ended: z.number().int() }).meta({ id: 'EndedSessions' });
