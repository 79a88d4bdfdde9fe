import type { Difference } from '@tracker/event-store';

const broken: Partial<Record<Difference['kind'], string>> = {
  revision: '版本号不连续',
  prev: '与同一流的上一事件不衔接',
  hash: '内容与其散列值不符',
};

/** A broken link of the chain, in words. */
export const differing = ({ kind, expected, found }: Difference): string =>
  `${broken[kind] ?? kind}，应为 ${expected}，实为 ${found}`;
