import { StandardSchemaValidationPipe } from '@nestjs/common';
import { fieldName } from '@tracker/wording';
import { type Fault, malformed, type Problem } from '../problems/problem.js';
import { tellValueFaultsInChinese } from './value-faults.js';

tellValueFaultsInChinese();

type Issue = {
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
};

const segment = (part: unknown): string =>
  String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);

/** Faults of a value as people read them; an unknown key is a fault of its own, under its name. */
export const faultsOf = (issues: readonly Issue[], prefix: readonly string[] = []): Fault[] =>
  issues.flatMap(({ code, keys, message, path = [] }) => {
    const at = [...prefix, ...path.map(segment)];
    if (code === 'unrecognized_keys' && keys)
      return keys.map((key) => ({ path: [...at, key].join('.'), message: '没有这个字段' }));
    if (at.length === 0) return [{ path: '', message: `请求正文应为 JSON 对象（${message}）` }];
    const last = at.findLast((part) => !/^\d+$/.test(part));
    const field = fieldName(last);
    return [{ path: at.join('.'), ...(field !== last && { field }), message }];
  });

/** Parses bodies and queries by the schema of their parameter; all faults in one answer. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues): Problem => malformed(faultsOf(issues as readonly Issue[])),
  });
