import { answered, assigned, awaitingConfirmation, given, received } from '../request.fixtures.js';
import { assignHandler } from './assign-handler.js';

const today = '2025-09-10';
const held = [received('2025-09-10'), assigned({ unit: '法规处', handler: '李四' })];

describe('Assigning a handler', () => {
  it.each([
    ['while confirmation is awaited', [awaitingConfirmation('2025-09-10')]],
    ['while it is open', [received('2025-09-10')]],
    ['after closing', [...answered]],
  ])('is possible %s', (_when, history) => {
    given(...history)
      .on(today)
      .when(assignHandler, { unit: '法规处' })
      .thenEmits(assigned({ unit: '法规处' }));
  });

  it('by unit alone takes it from the handler', () => {
    given(...held)
      .on(today)
      .when(assignHandler, { unit: '法规处' })
      .thenEmits(assigned({ unit: '法规处' }));
  });

  it('is rejected without a name', () => {
    given(received('2025-09-10')).on(today).when(assignHandler).thenRejects('nothing-to-assign');
  });

  it.each([{ unit: '法规处', handler: '李四' }, { handler: '李四' }])(
    'is rejected when %j changes nothing',
    (body) => {
      given(...held)
        .on(today)
        .when(assignHandler, body)
        .thenRejects('already-assigned', { unit: '法规处', handler: '李四' });
    },
  );
});
