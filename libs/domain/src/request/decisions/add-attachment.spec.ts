import { given, received, voided } from '../request.fixtures.js';
import { addAttachment } from './add-attachment.js';

const file = {
  attachmentId: '6f1d7c2e-5a0b-5d0a-9a9f-0d3f5b8e7c11',
  sha256: 'ab'.repeat(32),
  bytes: 20_480,
  mediaType: 'application/pdf',
  name: '申请表.pdf',
  kind: 'application-form',
} as const;

describe('Adding an attachment', () => {
  it('records which file it was and when it came', () => {
    given(received('2025-09-10'))
      .on('2025-09-12')
      .when(addAttachment, file)
      .thenEmits({ type: 'AttachmentAdded', data: { ...file, addedOn: '2025-09-12' } });
  });

  it('is rejected where the request is void', () => {
    given(received('2025-09-10'), voided())
      .on('2025-09-12')
      .when(addAttachment, file)
      .thenRejects('request-voided');
  });

  it.each([
    ['an empty file', { bytes: 0 }],
    ['a digest that is none', { sha256: 'AB' }],
    ['a kind that nobody knows', { kind: 'photo' }],
  ])('takes no %s', (_name, wrong) => {
    expect(addAttachment.body.safeParse({ ...file, ...wrong }).success).toBe(false);
  });
});
