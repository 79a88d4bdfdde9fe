import { ConfigError, readConfig } from './config.js';

describe('The configuration', () => {
  it('has a default for everything', () =>
    expect(readConfig({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', LOG_LEVEL: 'info' }));

  it('takes an empty variable as absent', () =>
    expect(readConfig({ TRACKER_DATA: '', PORT: '' })).toMatchObject({ PORT: 3000 }));

  it('names every fault at once', () => {
    const read = () => readConfig({ PORT: '99999', LOG_LEVEL: 'loud' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/PORT[\s\S]*LOG_LEVEL/);
  });

  it('refuses a database address of another kind', () =>
    expect(() => readConfig({ DATABASE_URL: 'mysql://x/y' })).toThrow('DATABASE_URL'));

  it('posts alarms only where they can be signed', () => {
    const url = 'https://example.gov.cn/alarms';
    expect(() => readConfig({ ALARM_WEBHOOK_URL: url })).toThrow('ALARM_WEBHOOK_SECRET');
    expect(() => readConfig({ ALARM_WEBHOOK_URL: url, ALARM_WEBHOOK_SECRET: 'short' })).toThrow(
      'ALARM_WEBHOOK_SECRET',
    );
    const secret = 'long enough to sign';
    const config = readConfig({ ALARM_WEBHOOK_URL: url, ALARM_WEBHOOK_SECRET: secret });
    expect(config).toMatchObject({ ALARM_WEBHOOK_URL: url, ALARM_WEBHOOK_SECRET: secret });
    expect(() => readConfig({ SMTP_URL: 'http://mail' })).toThrow('SMTP_URL');
  });

  it('takes a KurrentDB for the log only beside a PostgreSQL, and never repeats its password', () => {
    const DATABASE_URL = 'postgres://db/tracker';
    for (const EVENT_STORE_URL of [
      'kurrentdb://office:secret@a:2113,b:2113',
      'esdb+discover://office:secret@cluster?tls=true',
    ]) {
      expect(readConfig({ EVENT_STORE_URL, DATABASE_URL })).toMatchObject({ EVENT_STORE_URL });
      expect(() => readConfig({ EVENT_STORE_URL })).toThrow('DATABASE_URL');
    }
    const wrong = () => readConfig({ EVENT_STORE_URL: 'http://office:secret@db', DATABASE_URL });
    expect(wrong).toThrow('EVENT_STORE_URL');
    expect(wrong).not.toThrow('secret');
  });

  it('takes a Redis for the queue and nothing else', () => {
    expect(readConfig({ QUEUE_URL: 'rediss://user:secret@host:6380/1' }).QUEUE_URL).toBe(
      'rediss://user:secret@host:6380/1',
    );
    expect(() => readConfig({ QUEUE_URL: 'amqp://host' })).toThrow('QUEUE_URL');
  });

  it('takes an identity provider whole, by HTTPS unless an office says otherwise', () => {
    const provider = { OIDC_ISSUER: 'http://10.0.0.5/oidc', OIDC_CLIENT_ID: 'tracker' };
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example.gov.cn' })).toThrow(
      /OIDC_CLIENT_ID[\s\S]*PUBLIC_URL/,
    );
    const reached = { ...provider, PUBLIC_URL: 'http://10.0.0.6:3000' };
    expect(() => readConfig(reached)).toThrow('OIDC_ALLOW_HTTP');
    expect(readConfig({ ...reached, OIDC_ALLOW_HTTP: 'yes' })).toMatchObject(provider);
  });

  it('ends a session after half an hour unless another time is set', () => {
    expect(readConfig({}).SESSION_IDLE_MINUTES).toBe(30);
    expect(readConfig({ SESSION_IDLE_MINUTES: '15' }).SESSION_IDLE_MINUTES).toBe(15);
    expect(() => readConfig({ SESSION_IDLE_MINUTES: '0' })).toThrow('SESSION_IDLE_MINUTES');
  });
});
