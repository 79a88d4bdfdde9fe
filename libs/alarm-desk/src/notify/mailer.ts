import { createTransport } from 'nodemailer';

export type Mail = {
  /** Without brackets; the same message has the same id however often it is sent. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

export type Mailer = { send(mail: Mail): Promise<void>; close(): void };

const patienceMs = 20_000;

/** Mail by SMTP; `smtp://…` takes STARTTLS where it is offered. `send` throws what the server says. */
export const smtpMailer = (url: string, from: string): Mailer => {
  const transport = createTransport(
    {
      url,
      pool: false,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const host = /@([\w.-]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ messageId, to, subject, text }) {
      await transport.sendMail({ messageId: `<${messageId}@${host}>`, to, subject, text });
    },
    close: () => transport.close(),
  };
};
