import { answered, given, idOf, litigationDecided, litigationFiled } from '../request.fixtures.js';
import { decideLitigation } from './decide-litigation.js';

const sued = [...answered, litigationFiled('2025-11-03')];
const order = (concludedOn: string, more: object = {}) => ({
  caseId: idOf('litigation'),
  result: 'upheld',
  concludedOn,
  ...more,
});

describe('Deciding a suit', () => {
  it('is of the first instance unless told otherwise', () => {
    given(...sued)
      .on('2025-12-30')
      .when(decideLitigation, order('2025-12-29'))
      .thenEmits(litigationDecided('2025-12-29'));
  });

  it.each(['second', 'retrial'] as const)('may be followed by a %s', (instance) => {
    given(...sued, litigationDecided('2025-12-29'))
      .on('2026-03-10')
      .when(decideLitigation, order('2026-03-09', { instance, result: 'corrected' }))
      .thenEmits({
        type: 'LitigationDecided',
        data: {
          caseId: idOf('litigation'),
          result: 'corrected',
          concludedOn: '2026-03-09',
          instance,
        },
      });
  });

  it('of the first instance is rejected a second time', () => {
    given(...sued, litigationDecided('2025-12-29'))
      .on('2026-03-10')
      .when(decideLitigation, order('2026-03-09'))
      .thenRejects('case-already-decided', { concludedOn: '2025-12-29' });
  });

  it('of the second instance is rejected for the day before the first', () => {
    given(...sued, litigationDecided('2025-12-29'))
      .on('2026-03-10')
      .when(decideLitigation, order('2025-12-28', { instance: 'second' }))
      .thenRejects('date-before', { earlierField: 'earlierConcludedOn' });
  });

  it('is rejected for a case that is not of this request', () => {
    given(...sued)
      .on('2025-12-30')
      .when(decideLitigation, order('2025-12-29', { caseId: idOf('other') }))
      .thenRejects('case-unknown');
  });

  it.each([
    ['the day before it was accepted', '2025-11-02', 'date-before'],
    ['tomorrow', '2025-12-31', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, concludedOn, code) => {
    given(...sued)
      .on('2025-12-30')
      .when(decideLitigation, order(concludedOn))
      .thenRejects(code);
  });
});
