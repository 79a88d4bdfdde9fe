import type { RequestEventOf } from '../events/index.js';
import { given, received } from '../request.fixtures.js';
import { removeAttachment } from './remove-attachment.js';

const attachmentId = '6f1d7c2e-5a0b-5d0a-9a9f-0d3f5b8e7c11';
const added: RequestEventOf<'AttachmentAdded'> = {
  type: 'AttachmentAdded',
  data: {
    attachmentId,
    sha256: 'ab'.repeat(32),
    bytes: 20_480,
    mediaType: 'application/pdf',
    name: { sealed: 'x' },
    kind: 'application-form',
    addedOn: '2025-09-10',
  },
};
const removed: RequestEventOf<'AttachmentRemoved'> = {
  type: 'AttachmentRemoved',
  data: { attachmentId, why: { sealed: 'x' }, removedOn: '2025-09-11' },
};

describe('Removing an attachment', () => {
  it('records which file, when and why', () => {
    given(received('2025-09-10'), added)
      .on('2025-09-12')
      .when(removeAttachment, { attachmentId, why: '误传他人材料' })
      .thenEmits({
        type: 'AttachmentRemoved',
        data: { attachmentId, why: '误传他人材料', removedOn: '2025-09-12' },
      });
  });

  it('is rejected where the request never had it', () => {
    given(received('2025-09-10'))
      .on('2025-09-12')
      .when(removeAttachment, { attachmentId, why: '误传' })
      .thenRejects('attachment-unknown');
  });

  it('is rejected the second time', () => {
    given(received('2025-09-10'), added, removed)
      .on('2025-09-12')
      .when(removeAttachment, { attachmentId, why: '误传' })
      .thenRejects('attachment-unknown');
  });
});
