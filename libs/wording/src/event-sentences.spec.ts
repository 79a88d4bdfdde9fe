import { foldRequest, type KnownRequest, type RequestEvent } from '@tracker/domain';
import { eventSentence } from './event-sentences.js';
import { requestProblems } from './request-problems.js';

const sealed = { sealed: 'v1:k:e:f:i:b' };
const registered: RequestEvent = {
  type: 'RequestRegistered',
  data: {
    organ: 'A',
    number: '2024-00001',
    origin: 'desk',
    channel: 'post-signed',
    receivedOn: '2024-03-01',
    receiptRule: 'signed',
    registeredOn: '2024-03-01',
    applicantId: null,
    applicantType: 'business',
    applicantName: sealed,
    description: sealed,
  },
};
const assigned: RequestEvent = {
  type: 'HandlerAssigned',
  data: { handler: '甲', assignedOn: '2024-03-01' },
};
const before = foldRequest([registered, assigned]) as KnownRequest;

describe('A number that is taken', () => {
  it('is told of opening figures as what was entered twice, with what to do', () => {
    const told = requestProblems['number-taken'];
    expect(told({ number: '期初-2025-0001' })).toContain('期初结转数只录入一次');
    expect(told({ number: '2025-00001' })).toBe('登记编号 2025-00001 已被使用。');
  });
});

describe('The sentence of an event', () => {
  it('tells registration without a word about the person', () => {
    expect(eventSentence(registered)).toBe(
      '登记申请 2024-00001，收到方式邮寄，申请人类型商业企业，收到日期2024年3月1日',
    );
  });

  it('tells an assignment from whom to whom', () => {
    const data = { handler: '乙', assignedOn: '2024-03-02' };
    expect(eventSentence({ type: 'HandlerAssigned', data }, before)).toBe(
      '分派承办，承办人由 甲 变为 乙',
    );
  });

  it('tells a correction with both values in words', () => {
    const data = {
      fact: 'channel',
      was: 'post-signed',
      is: 'fax',
      why: '笔误',
      correctedOn: '2024-03-02',
    };
    expect(eventSentence({ type: 'FactCorrected', data })).toBe(
      '将收到方式由 邮寄 更正为 传真，理由：笔误',
    );
  });

  it('passes over what is sealed', () => {
    const data = {
      field: 'phone',
      was: sealed,
      is: sealed,
      why: sealed,
      correctedOn: '2024-03-02',
    };
    expect(eventSentence({ type: 'PersonalFactCorrected', data })).toBe('更正电话');
    const asked = { noticeOn: '2024-03-04', periodEndsOn: '2024-03-25', what: sealed };
    expect(eventSentence({ type: 'SupplementRequested', data: asked })).toBe(
      '于2024年3月4日告知补正，补正期限到2024年3月25日为止',
    );
  });

  it('tells why a due date moved, from when to when', () => {
    const data = { kind: 'reply', seq: 1, was: '2020-02-13', is: '2020-02-17', changeId: 'x' };
    const notice = { ...data, noticeNumber: '国办发明电〔2020〕1号', movedOn: '2020-01-27' };
    expect(eventSentence({ type: 'DueDateMoved', data: notice })).toBe(
      '因放假安排（国办发明电〔2020〕1号），答复期限由2020年2月13日改为2020年2月17日',
    );
    const local = { ...data, noticeNumber: null, why: '古尔邦节', movedOn: '2020-01-27' };
    expect(eventSentence({ type: 'DueDateMoved', data: local })).toBe(
      '因本地放假安排（古尔邦节），答复期限由2020年2月13日改为2020年2月17日',
    );
  });

  it('ends without a full stop, also where typed words bring one', () => {
    const data = { noticeOn: '2024-03-04', periodEndsOn: '2024-03-25', what: '请明确文号。' };
    expect(eventSentence({ type: 'SupplementRequested', data }, before)).toMatch(/请明确文号$/);
  });

  it('tells which settings were changed, and to what', () => {
    const data = { approvalRequired: true, yellowWorkingDays: 7, recordLapses: false };
    expect(eventSentence({ type: 'OrganSettingsChanged', data })).toBe(
      '更改机关设置，答复前须经审核，黄色预警（剩余工作日）改为 7，期限届满自动记录改为否',
    );
    expect(eventSentence({ type: 'OrganSettingsChanged', data: { reminderTime: '08:15' } })).toBe(
      '更改机关设置，提醒时间改为 08:15',
    );
  });

  it('names an event it has no words for', () => {
    expect(eventSentence({ type: 'Unheard', data: {} })).toBe('记录了 Unheard');
  });
});
