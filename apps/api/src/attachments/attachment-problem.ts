import type { AttachmentError, AttachmentErrorCode } from '@tracker/application';
import { Problem } from '../problems/problem.js';

const taken = 'PDF、OFD、JPEG、PNG、TIFF、DOC、DOCX、XLS、XLSX、TXT、ZIP';

const words: Readonly<
  Record<
    AttachmentErrorCode,
    (facts: Readonly<Record<string, string>>) => readonly [number, string]
  >
> = {
  'attachment-empty': () => [422, '这个文件是空的，没有保存。请核对后重新选择。'],
  'attachment-extension': () => [422, `不接收这种文件。可以上传：${taken}。`],
  'attachment-content': ({ looksLike }) => [
    422,
    looksLike
      ? `文件内容是${looksLike}，与文件名的后缀不符，没有保存。请改正后缀或者重新扫描。`
      : '文件内容与文件名的后缀不符，或者文件已损坏，没有保存。请重新扫描或者另存后再传。',
  ],
  'attachment-refused-by-scan': () => [
    422,
    '安全检查认为这个文件不安全，没有保存。请联系管理员，或者请申请人重新提供。',
  ],
  'attachment-scan-unavailable': () => [
    503,
    '安全检查暂时无法进行，没有保存。请稍后重试；一直不行的，请联系管理员。',
  ],
  'attachment-gone': () => [404, '没有这个附件，或者已经移除。请刷新附件列表。'],
};

/** What is wrong with a file, and what to do. */
export const attachmentProblem = ({ code, facts }: AttachmentError): Problem => {
  const [status, detail] = words[code](facts);
  return new Problem(status, code, detail, {}, status === 503 ? { 'Retry-After': '5' } : {});
};

/** 413: the setting says how large a file may be. */
export const tooLarge = (maxBytes: number): Problem =>
  new Problem(
    413,
    'attachment-too-large',
    `附件不能超过 ${maxBytes >> 20} MB，没有保存。请降低扫描分辨率，或者分成几个文件。`,
  );
