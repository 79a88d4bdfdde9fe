import type { DraftRefused } from '@tracker/application';
import { Problem } from '../problems/problem.js';

const words: Readonly<Record<DraftRefused['code'], readonly [number, string]>> = {
  'draft-too-large': [413, '草稿内容过大，没有存到服务器；本机仍保留。'],
  'too-many-drafts': [422, '您存在服务器上的草稿过多，请先处理或者丢弃一些。'],
};

/** Why a draft is not kept. */
export const draftProblem = ({ code }: DraftRefused): Problem => {
  const [status, detail] = words[code];
  return new Problem(status, code, detail);
};
