import type { RequestEvent } from '@tracker/domain';
import { attachmentKindLabel } from '../labels.js';
import { clause, type SentencesOf } from './sentence.js';

type Type = 'AttachmentAdded' | 'AttachmentRemoved';

/** A size as people say it: 812 字节, 20 KB, 1.5 MB. */
const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
};

export const attachmentSentences: SentencesOf<RequestEvent, Type> = {
  AttachmentAdded: ({ kind, name, bytes, sha256 }) =>
    `添加附件（${attachmentKindLabel(kind)}，${sizeText(bytes)}）${typeof name === 'string' ? `“${name}”` : ''}，SHA-256 ${sha256.slice(0, 12)}…`,
  AttachmentRemoved: ({ why }) => `移除附件，内容已经销毁${clause('理由：', why)}`,
};
