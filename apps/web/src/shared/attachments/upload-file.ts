import { orderHeaders, sessionExpired } from '../../api/client.js';
import { ProblemError, problemOf } from '../../api/problem.js';

export type Upload = {
  readonly requestId: string;
  readonly kind: string;
  readonly file: File;
  /** The same key again is the same file: a retry never adds it twice. */
  readonly key: string;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
};

const bodyOf = (request: XMLHttpRequest): unknown => {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
};

/** Sends one file with its progress, which fetch does not tell. Throws ProblemError. */
export const uploadFile = ({ requestId, kind, file, key, onProgress }: Upload): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/requests/${requestId}/attachments?kind=${encodeURIComponent(kind)}`);
    const headers = {
      ...orderHeaders(),
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
      'Idempotency-Key': key,
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    const fail = (body: unknown, status: number) =>
      reject(new ProblemError(problemOf(body, status)));
    request.onerror = () => fail(null, 0);
    request.onload = () => {
      if (request.status === 401) sessionExpired();
      if (request.status === 201) resolve();
      else fail(bodyOf(request), request.status);
    };
    request.send(file);
  });
