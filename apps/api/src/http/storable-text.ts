import { isUnstorable } from '@tracker/domain';
import type { NextFunction, Request, Response } from 'express';
import { type Fault, malformed } from '../problems/problem.js';

const message = '含有无法保存的字符';

/** Every text of a JSON value, with its path, that no store can hold. */
export const unstorableTexts = (value: unknown, path = ''): readonly Fault[] => {
  if (typeof value === 'string') return isUnstorable(value) ? [{ path, message }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    !isUnstorable(key)
      ? unstorableTexts(inner, path === '' ? key : `${path}.${key}`)
      : [{ path, message: '有一个字段的名称含有无法保存的字符' }],
  );
};

const decodedPath = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const faultsIn = ({ path, query, body }: Request): readonly Fault[] => {
  const decoded = decodedPath(path);
  if (decoded === null || isUnstorable(decoded))
    return [{ path: '', message: '地址中含有无法识别的字符' }];
  return [...unstorableTexts(query), ...unstorableTexts(body)];
};

/** Refuses NUL and lone surrogates wherever a text comes in: address, query, body. */
export const storableText = (request: Request, _response: Response, next: NextFunction): void => {
  const faults = faultsIn(request);
  next(faults.length > 0 ? malformed(faults) : undefined);
};
