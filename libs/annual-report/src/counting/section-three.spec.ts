import {
  closed,
  confirmed,
  corrected,
  decidedAs,
  reAnswered,
  received,
  reopened,
  supplementAsked,
  theRequest,
  voided,
} from '../annual.fixtures.js';
import { quarter, yearPeriod } from '../period.js';
import { contributions } from './contributions.js';

const cells = (request: ReturnType<typeof theRequest>, period = yearPeriod(2024)) =>
  contributions(request, period).map(({ cell }) =>
    cell.section === 'three' ? `${cell.row}/${cell.column}` : `${cell.group}/${cell.column}`,
  );

describe('Counting a request in section three', () => {
  it('counts one received and closed in the year in 一 and in its result row', () => {
    expect(cells(theRequest(received('2024-01-01'), closed('2024-12-31')))).toEqual([
      '一/0',
      '3.1/0',
    ]);
  });

  it('counts one received in the year and open at its end in 一 and 四', () => {
    const request = theRequest(received('2024-12-31', { applicantType: 'business' }));
    expect(cells(request)).toEqual(['一/1', '四/1']);
    expect(cells(request, yearPeriod(2025))).toEqual(['二/1', '四/1']);
  });

  it('counts by the day of closing, whenever received', () => {
    const request = theRequest(received('2022-05-01'), closed('2025-01-01', 'does-not-exist'));
    expect(cells(request, yearPeriod(2023))).toEqual(['二/0', '四/0']);
    expect(cells(request)).toEqual(['二/0', '四/0']);
    expect(cells(request, yearPeriod(2025))).toEqual(['二/0', '3.4.1/0']);
    expect(cells(request, yearPeriod(2026))).toEqual([]);
    expect(cells(request, yearPeriod(2021))).toEqual([]);
  });

  it('leaves one waiting for 补正 at the end of the year in 一 and 四 of its first receipt', () => {
    const request = theRequest(received('2024-12-20'), supplementAsked('2024-12-25'));
    expect(cells(request)).toEqual(['一/0', '四/0']);
  });

  it('does not count an unconfirmed receipt until it is confirmed', () => {
    const letter = received(null);
    expect(cells(theRequest(letter))).toEqual([]);
    expect(cells(theRequest(letter, confirmed('2024-03-01')))).toEqual(['一/0', '四/0']);
  });

  it('never counts a voided record', () => {
    expect(
      cells(theRequest(received('2024-02-01'), closed('2024-03-01'), voided('2024-04-01'))),
    ).toEqual([]);
  });

  it('forgets a wrong closing when the request is re-opened', () => {
    const history = [received('2024-02-01'), closed('2024-03-01'), reopened('2025-02-01')];
    expect(cells(theRequest(...history))).toEqual(['一/0', '四/0']);
    const again = theRequest(...history, closed('2025-02-20', 'petition'));
    expect(cells(again)).toEqual(['一/0', '四/0']);
    expect(cells(again, yearPeriod(2025))).toEqual(['二/0', '3.5.1/0']);
  });

  it('takes the corrected type, category, receipt and closing day', () => {
    const wrong = [
      received('2025-01-02'),
      decidedAs('provided', '2025-01-20'),
      closed('2025-01-21'),
    ];
    const request = theRequest(
      ...wrong,
      corrected('applicantType', 'natural-person', 'legal-services'),
      corrected('decision.category', 'provided', 'repeated'),
      corrected('receivedOn', '2025-01-02', '2023-12-02'),
      corrected('closing.closedOn', '2025-01-21', '2024-12-21'),
    );
    expect(cells(request)).toEqual(['二/4', '3.5.2/4']);
    expect(cells(request, yearPeriod(2023))).toEqual(['一/4', '四/4']);
    expect(cells(request, yearPeriod(2025))).toEqual([]);
  });

  it('does not count a re-answer again', () => {
    const request = theRequest(
      received('2023-02-01'),
      closed('2023-03-01'),
      reAnswered('2024-05-01'),
    );
    expect(cells(request)).toEqual([]);
  });

  it('keeps the identity even where a closing stands before the receipt', () => {
    const request = theRequest(received('2025-01-10'), closed('2024-12-30'));
    expect(cells(request)).toEqual(['一/0', '3.1/0']);
    expect(cells(request, yearPeriod(2025))).toEqual([]);
  });

  it('follows the same rule for a quarter', () => {
    const request = theRequest(received('2024-03-31'), closed('2024-04-01'));
    expect(cells(request, quarter(2024, 1))).toEqual(['一/0', '四/0']);
    expect(cells(request, quarter(2024, 2))).toEqual(['二/0', '3.1/0']);
    expect(cells(request, quarter(2024, 3))).toEqual([]);
  });

  it('stops at a category nobody knows', () => {
    const request = theRequest(received('2024-03-31'), closed('2024-04-01', 'no-such-code'));
    expect(() => cells(request)).toThrow(/unknown-category: no-such-code/);
  });

  it('names registration, decision and closing behind a result, the registration alone elsewhere', () => {
    const request = theRequest(
      received('2024-03-01'),
      decidedAs('petition', '2024-03-20'),
      closed('2024-03-22', 'petition'),
    );
    const [arrived, result] = contributions(request, yearPeriod(2024));
    expect(arrived?.events.map(({ type, on }) => [type, on])).toEqual([
      ['RequestRegistered', '2024-03-01'],
    ]);
    expect(result?.events).toEqual([
      { position: '101', type: 'RequestRegistered', on: '2024-03-01' },
      { position: '102', type: 'DecisionRecorded', on: '2024-03-20' },
      { position: '103', type: 'RequestClosed', on: '2024-03-22' },
    ]);
  });
});
