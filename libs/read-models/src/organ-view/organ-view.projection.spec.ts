import { organStream, requestStream } from '@tracker/domain/events';
import { countedRequestProjection } from '../counted-request/counted-request.projection.js';
import { fact, recorded, registered, requestNo } from '../events.fixtures.js';
import { foldRows } from '../fold.fixtures.js';
import { organViewProjection } from './organ-view.projection.js';

const importId = requestNo(77);
const created = { type: 'OrganCreated', data: { organ: 'A', name: '某局' } };
const begun = { type: 'LedgerImportStarted', data: { importId, rows: 3, fileDigest: 'sha256:x' } };

describe('The view of an organ', () => {
  it('has its last name, its own settings only, and the import that is not finished', () => {
    const events = recorded(organStream('A'), [
      created,
      { type: 'OrganRenamed', data: { name: '某委员会' } },
      { type: 'OrganSettingsChanged', data: { approvalRequired: true } },
      { type: 'OrganSettingsChanged', data: { supplementWorkingDays: 10 } },
      begun,
    ]);
    const { rows } = foldRows(organViewProjection, events);
    expect(rows).toMatchObject([
      {
        ...{ code: 'A', name: '某委员会', revision: '4', position: '5' },
        settings: { approvalRequired: true, supplementWorkingDays: 10 },
        facts: {
          imports: [{ importId, resumed: { position: '5', hash: 'hash-5' }, completed: null }],
        },
      },
    ]);
    const done = { type: 'LedgerImportCompleted', data: { importId, imported: 3 } };
    const finished = foldRows(
      organViewProjection,
      recorded(organStream('A'), [created, begun, done]),
    );
    expect(finished.rows[0]?.facts.imports).toMatchObject([{ completed: { position: '3' } }]);
  });

  it('stands where it was last placed', () => {
    const parentAfter = (...events: { type: string; data: object }[]) =>
      foldRows(organViewProjection, recorded(organStream('A'), events)).rows[0]?.parent;
    const beneath = { type: 'OrganCreated', data: { organ: 'A', name: '某局', parent: 'CITY' } };
    const moved = { type: 'OrganPlaced', data: { parent: 'COUNTY' } };
    expect(parentAfter(created)).toBeNull();
    expect(parentAfter(beneath, begun)).toBe('CITY');
    expect(parentAfter(beneath, moved)).toBe('COUNTY');
    expect(parentAfter(beneath, { type: 'OrganPlaced', data: { parent: null } })).toBeNull();
  });

  it('stops at an event nobody knows, since it may concern a report', () => {
    const { folded } = foldRows(
      organViewProjection,
      recorded(organStream('A'), [created, { type: 'OrganMerged', data: {} }]),
    );
    expect(folded.halted).toMatchObject({ position: 2n, stream: organStream('A') });
  });
});

describe('The counted request', () => {
  it('keeps what counts, and stops where the chain of hashes is missing', () => {
    const stream = requestStream(requestNo(1));
    const closing = fact('RequestClosed', {
      ...{ closedOn: '2024-03-21', ground: 'reply-delivered', category: 'provided' },
    });
    const events = recorded(stream, [registered(1), closing]);
    expect(foldRows(countedRequestProjection, events).rows).toMatchObject([
      {
        ...{ organ: 'A', number: 'A-2024-0001', receivedOn: '2024-03-06', closedOn: '2024-03-21' },
        counted: { closing: { category: 'provided' }, voided: false },
      },
    ]);
    const unchained = events.map((event) => ({ ...event, meta: {} }));
    expect(foldRows(countedRequestProjection, unchained).folded.halted?.error).toContain('no hash');
  });
});
