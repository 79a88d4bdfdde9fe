import { attachmentKind } from '@tracker/domain';
import { z } from 'zod';

const position = z.string().describe('十进制文本');
const person = z.object({ id: z.string(), name: z.string() });

export const attachmentShape = z
  .object({
    attachmentId: z.uuid(),
    kind: attachmentKind,
    kindLabel: z.string(),
    name: z.string().nullable().describe('无权查看个人信息的为空；申请人信息抹除后为“已封存”'),
    mediaType: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    addedOn: z.iso.date(),
    addedAt: z.iso.datetime(),
    addedBy: person,
    position,
    readable: z.boolean().describe('内容可以下载'),
    removed: z
      .object({ removedOn: z.iso.date(), by: person, why: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'Attachment' });

export const attachmentsShape = z
  .object({ requestId: z.uuid(), attachments: z.array(attachmentShape) })
  .meta({ id: 'Attachments' });

export const attachmentAddedShape = z
  .object({
    requestId: z.uuid(),
    attachmentId: z.uuid(),
    sha256: z.string(),
    revision: position,
    position,
  })
  .meta({ id: 'AttachmentAdded' });
