import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { why } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Takes a file away for good: the shell destroys the bytes, the log keeps that there was one. */
export const removeAttachment = requestDecision({
  name: 'remove-attachment',
  title: '移除附件',
  cites: '条例第四十五条',
  roles: ['窗口', '承办', '管理'],
  body: z.object({ attachmentId: uuid, why }),
  decide: during('standing', (body, { attachments, number }, { today }) =>
    attachments.includes(body.attachmentId)
      ? accept({ type: 'AttachmentRemoved', data: { ...body, removedOn: today } })
      : reject('attachment-unknown', { number }),
  ),
});
