import { noticeHead } from './notice-head.js';

const notice = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
各省、自治区、直辖市人民政府：
一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。
国务院办公厅
2026年11月4日`;

describe('The head of a notice', () => {
  it('is read off the pasted text', () => {
    expect(noticeHead(notice)).toEqual({
      ...{ year: 2027, noticeNumber: '国办发明电〔2026〕9号', publishedOn: '2026-11-04' },
    });
  });

  it('is read with other brackets and spaces', () => {
    expect(noticeHead('国办发明电〔２０２６〕９号')).toEqual({
      noticeNumber: '国办发明电〔2026〕9号',
    });
    expect(noticeHead('关于２０２７年部分节假日安排的通知').year).toBe(2027);
    expect(noticeHead('国办发明电 (2026) 9 号').noticeNumber).toBe('国办发明电〔2026〕9号');
  });

  it('leaves out what is not there', () => {
    expect(noticeHead('元旦：1月1日放假')).toEqual({});
  });
});
