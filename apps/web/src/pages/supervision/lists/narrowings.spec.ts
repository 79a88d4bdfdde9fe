import type { ListSearch } from './list-search.js';
import { narrowings } from './narrowings.js';

describe('What narrows a list of 督办', () => {
  const filter: ListSearch = {
    ...{ handler: '王敏', closedFrom: '2026-01-01', closedTo: '2026-01-31' },
    ...{ category: 'provided', applicantType: 'business' },
  };

  it('is said in words, and each can be taken away', () => {
    const { closedFrom: _from, closedTo: _to, ...ofAnyDay } = filter;
    const { category: _category, ...ofAnyResult } = filter;
    const { applicantType: _type, ...ofAnybody } = filter;
    expect(narrowings(filter)).toEqual([
      { said: '办结日期 2026-01-01 至 2026-01-31', without: ofAnyDay },
      { said: '办理结果 予以公开，提供信息', without: ofAnyResult },
      { said: '申请人类型 商业企业', without: ofAnybody },
    ]);
    expect(narrowings({ handler: '王敏' })).toEqual([]);
  });
});
