import { eventSentence } from '../event-sentences.js';

const alarm = {
  alarmId: 'a',
  kind: 'reply',
  seq: 1,
  dueOn: '2024-04-01',
  on: '2024-03-28',
  at: '09:00',
};

describe('The sentence of a reminder', () => {
  it('tells the limit and who was told', () => {
    const to = [{ as: 'handler', user: '王芳' }, { as: 'head' }];
    expect(eventSentence({ type: 'ReminderSent', data: { ...alarm, level: 'red', to } })).toBe(
      '发出红色提醒，答复期限2024年4月1日，已提醒承办人 王芳、审核岗位',
    );
  });

  it('tells why one was not sent', () => {
    const overtaken = { ...alarm, level: 'yellow' };
    const sentence = (by: string | null) =>
      eventSentence({ type: 'ReminderOvertaken', data: { ...overtaken, by } });
    expect(sentence('b')).toBe('未发出黄色提醒（答复期限2024年4月1日），已有更紧急的提醒');
    expect(sentence(null)).toBe('未发出黄色提醒（答复期限2024年4月1日），该期限已过');
  });

  it('tells a lapse proposed from one recorded', () => {
    const data = { ...alarm, kind: 'supplement', to: [] };
    expect(eventSentence({ type: 'LapseProposed', data })).toBe(
      '补正期限已于2024年4月1日届满，提示核实后不再处理',
    );
    expect(eventSentence({ type: 'LapseRecorded', data })).toBe(
      '补正期限已于2024年4月1日届满，按本机关设置自动记录',
    );
  });

  it('tells a silence noted from one recorded', () => {
    const data = { ...alarm, kind: 'consultation', to: [{ as: 'legal-desk' }] };
    expect(eventSentence({ type: 'SilenceNoted', data })).toBe(
      '征求意见答复期限已于2024年4月1日届满，提示核实后记录逾期未答复意见，已提醒承办岗位',
    );
    expect(eventSentence({ type: 'SilenceRecorded', data })).toBe(
      '征求意见答复期限已于2024年4月1日届满，按本机关设置自动记录逾期未答复意见，已提醒承办岗位',
    );
  });
});
