import { answered, archived, given } from '../request.fixtures.js';
import { archiveRequest } from './archive-request.js';

const order = (archivedOn: string) => ({ archivedOn, archiveNumber: '档2025-17' });

describe('Archiving a request', () => {
  it.each(['2025-09-24', '2025-10-13'])('is possible on %s', (archivedOn) => {
    given(...answered)
      .on('2025-10-13')
      .when(archiveRequest, order(archivedOn))
      .thenEmits(archived(archivedOn));
  });

  it('is rejected a second time', () => {
    given(...answered, archived('2025-09-30'))
      .on('2025-10-13')
      .when(archiveRequest, order('2025-10-13'))
      .thenRejects('already-archived', { archiveNumber: '档2025-17' });
  });

  it.each([
    ['the day before closing', '2025-09-23', 'date-before'],
    ['tomorrow', '2025-10-14', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, archivedOn, code) => {
    given(...answered)
      .on('2025-10-13')
      .when(archiveRequest, order(archivedOn))
      .thenRejects(code, { field: 'archivedOn' });
  });
});
