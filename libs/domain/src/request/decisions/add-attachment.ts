import { z } from 'zod';
import { uuid } from '../../kernel/text.js';
import { line } from '../bodies.js';
import { attachmentKind } from '../vocabulary.js';
import { accept, during, requestDecision } from './define.js';

/** The shell has read, judged and put away the bytes; what is recorded is which file it was. */
export const addAttachment = requestDecision({
  name: 'add-attachment',
  title: '添加附件',
  cites: '条例第四十五条',
  roles: ['窗口', '承办', '管理'],
  body: z.object({
    attachmentId: uuid,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int().positive(),
    mediaType: line,
    name: line,
    kind: attachmentKind,
  }),
  decide: during('standing', (body, _request, { today }) =>
    accept({ type: 'AttachmentAdded', data: { ...body, addedOn: today } }),
  ),
});
