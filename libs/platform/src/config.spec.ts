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

  it('takes a Redis for the queue and nothing else', () => {
    expect(readConfig({ QUEUE_URL: 'rediss://user:secret@host:6380/1' }).QUEUE_URL).toBe(
      'rediss://user:secret@host:6380/1',
    );
    expect(() => readConfig({ QUEUE_URL: 'amqp://host' })).toThrow('QUEUE_URL');
  });
});
