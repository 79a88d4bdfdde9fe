import { extended, given, received } from '../request.fixtures.js';
import { removeExtension } from './remove-extension.js';

describe('Removing an extension', () => {
  it('names the last one', () => {
    given(received('2025-09-10'), extended('2025-09-11', 5), extended('2025-09-26', 10))
      .on('2025-09-29')
      .when(removeExtension, { why: '录错申请' })
      .thenEmits({ type: 'ExtensionRemoved', data: { noticeOn: '2025-09-26', why: '录错申请' } });
  });

  it('is rejected where there is none', () => {
    given(received('2025-09-10'))
      .on('2025-09-29')
      .when(removeExtension, { why: '录错申请' })
      .thenRejects('not-extended');
  });
});
