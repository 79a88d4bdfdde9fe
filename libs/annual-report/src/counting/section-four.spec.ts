import {
  corrected,
  received,
  reviewDecided,
  reviewFiled,
  suitDecided,
  suitFiled,
  theRequest,
  uuid,
  voided,
} from '../annual.fixtures.js';
import { yearPeriod } from '../period.js';
import { countCases } from './section-four.js';

const cells = (request: ReturnType<typeof theRequest>, year: number) =>
  countCases(request, yearPeriod(year)).map(({ cell }) =>
    cell.section === 'four' ? `${cell.group}/${cell.column}` : cell.row,
  );
const asked = received('2023-02-01');

describe('Counting cases in section four', () => {
  it('counts an undecided review as 尚未审结 in every year until it is concluded', () => {
    const request = theRequest(
      asked,
      reviewFiled('2023-12-31'),
      reviewDecided('upheld', '2025-01-01'),
    );
    expect(cells(request, 2022)).toEqual([]);
    expect(cells(request, 2023)).toEqual(['review/pending']);
    expect(cells(request, 2024)).toEqual(['review/pending']);
    expect(cells(request, 2025)).toEqual(['review/upheld']);
    expect(cells(request, 2026)).toEqual([]);
  });

  it('counts a case that went through review and then to court in both blocks', () => {
    const request = theRequest(
      asked,
      reviewFiled('2024-02-01'),
      reviewDecided('upheld', '2024-04-01'),
      suitFiled('after-review', '2024-05-01'),
      suitDecided('other', '2024-09-01'),
    );
    expect(cells(request, 2024)).toEqual(['review/upheld', 'after-review/other']);
  });

  it('puts a suit into the block its kind names, with or without a review', () => {
    expect(cells(theRequest(asked, suitFiled('after-review', '2024-05-01')), 2024)).toEqual([
      'after-review/pending',
    ]);
    expect(cells(theRequest(asked, suitFiled('direct', '2024-05-01')), 2024)).toEqual([
      'direct/pending',
    ]);
  });

  it('takes the last result at the end of each year of a suit with two', () => {
    const request = theRequest(
      asked,
      suitFiled('direct', '2023-06-01'),
      suitDecided('upheld', '2023-11-01'),
      suitDecided('corrected', '2024-04-01'),
    );
    expect(cells(request, 2023)).toEqual(['direct/upheld']);
    expect(cells(request, 2024)).toEqual(['direct/corrected']);
    expect(cells(request, 2025)).toEqual([]);
  });

  it('orders results by their days, not by when they were recorded', () => {
    const request = theRequest(
      asked,
      suitFiled('direct', '2024-02-01'),
      suitDecided('corrected', '2024-10-01'),
      suitDecided('upheld', '2024-05-01'),
    );
    expect(cells(request, 2024)).toEqual(['direct/corrected']);
  });

  it('follows corrections of day, result and kind', () => {
    const request = theRequest(
      asked,
      suitFiled('direct', '2024-05-01'),
      suitDecided('upheld', '2025-01-03'),
      corrected('litigation.acceptedOn', '2024-05-01', '2023-05-01', uuid(2)),
      corrected('litigation.kind', 'direct', 'after-review', uuid(2)),
      corrected('litigation.result', 'upheld', 'other', uuid(2)),
      corrected('litigation.concludedOn', '2025-01-03', '2024-12-30', uuid(2)),
    );
    expect(cells(request, 2023)).toEqual(['after-review/pending']);
    expect(cells(request, 2024)).toEqual(['after-review/other']);
    expect(cells(request, 2025)).toEqual([]);
  });

  it('reads a withdrawn conclusion as still pending', () => {
    const request = theRequest(
      asked,
      reviewFiled('2024-05-01'),
      reviewDecided('upheld', '2024-06-01'),
      corrected('review.concludedOn', '2024-06-01', null, uuid(1)),
    );
    expect(cells(request, 2024)).toEqual(['review/pending']);
  });

  it('drops the cases of a voided record', () => {
    expect(cells(theRequest(asked, reviewFiled('2024-05-01'), voided('2024-06-01')), 2024)).toEqual(
      [],
    );
  });

  it('names the filing and the decision that stands', () => {
    const request = theRequest(
      asked,
      reviewFiled('2024-05-01'),
      reviewDecided('upheld', '2024-06-01'),
    );
    expect(countCases(request, yearPeriod(2024))[0]?.events).toEqual([
      { position: '102', type: 'ReviewFiled', on: '2024-05-01' },
      { position: '103', type: 'ReviewDecided', on: '2024-06-01' },
    ]);
  });
});
