import { httpWebhook, type Mailer, smtpMailer, type Webhook } from '@tracker/alarm-desk';
import type { Config } from '@tracker/platform';

type Settings = Pick<
  Config,
  'SMTP_URL' | 'MAIL_FROM' | 'ALARM_WEBHOOK_URL' | 'ALARM_WEBHOOK_SECRET'
>;

/** How people outside the program are told, by configuration; null = not at all. */
export const channelsOf = (
  config: Settings,
): { readonly mailer: Mailer | null; readonly webhook: Webhook | null } => {
  const { SMTP_URL, MAIL_FROM, ALARM_WEBHOOK_URL, ALARM_WEBHOOK_SECRET } = config;
  return {
    mailer: SMTP_URL ? smtpMailer(SMTP_URL, MAIL_FROM) : null,
    webhook:
      ALARM_WEBHOOK_URL && ALARM_WEBHOOK_SECRET
        ? httpWebhook(ALARM_WEBHOOK_URL, ALARM_WEBHOOK_SECRET)
        : null,
  };
};
