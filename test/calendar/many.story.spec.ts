import { amendment2020 } from '../../libs/statute/src/calendar/notice/notices.fixtures.js';
import { CalendarOffice, schedulesWithout } from '../support/calendar-office.js';
import { fillOpenRequests } from '../support/open-requests.js';

describe('An amendment over 5,000 open requests', () => {
  it('is previewed, applied and verified within bounds, the effect equal to the preview', async () => {
    const office = await CalendarOffice.open(schedulesWithout('2020-01-27'));
    try {
      const filled = { organ: 'A', count: 5_000, from: '2019-12-02', spread: 56 };
      await fillOpenRequests(office.office.adapters, filled);
      await office.services.projections.catchUp();
      office.today = '2020-01-27';
      const candidate = office.notice(amendment2020, 2020, '国办发明电〔2020〕1号', '2020-01-27');
      const began = performance.now();
      const preview = await office.preview(candidate);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(preview.open).toBe(5_000);
      expect(preview.requests).toBeGreaterThan(1_000);
      expect(preview.requests).toBeLessThan(5_000);

      const applied = await office.apply(candidate, { expectedPreviewDigest: preview.digest });
      expect([applied.requests, applied.moved]).toEqual([preview.requests, preview.moves.length]);
      for (const { requestId, kind, is, was } of preview.moves.filter((_, n) => n % 500 === 0)) {
        if (kind === 'reply') expect((await office.dates(requestId)).dueOn).toBe(is);
        expect(await office.moves(requestId)).toContainEqual(
          expect.objectContaining({ kind, was, is }),
        );
      }
      expect(await office.services.projections.verifyModels()).toBeNull();
    } finally {
      await office.close();
    }
  }, 120_000);
});
