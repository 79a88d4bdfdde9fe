import { createHash } from 'node:crypto';
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
} from '@nestjs/common';
import { Attachments } from '@tracker/application';
import type { Response } from 'express';
import type { ApiRequest } from '../http/api-request.js';
import { malformed } from '../problems/problem.js';
import { tooLarge } from './attachment-problem.js';
import { fileNameOf } from './file-name.js';
import { Places } from './places.js';
import { readUpload } from './read-upload.js';

/** A file as it came in, before anybody judged it. */
export type Uploaded = { readonly name: string; readonly bytes: Buffer };
type UploadRequest = ApiRequest & { uploaded?: Uploaded };

const atOnce = 4;

/**
 * Reads the file that is the body, after the account was let through and before the order is made:
 * what the body is known by afterwards is name, size and digest, so that a key names one file.
 */
@Injectable()
export class ReceivesFile implements CanActivate {
  private readonly places = new Places(atOnce);

  constructor(private readonly attachments: Attachments) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<UploadRequest>();
    if (!request.is('application/octet-stream'))
      throw malformed([{ path: 'Content-Type', message: '应为 application/octet-stream' }]);
    const name = fileNameOf(request.headers['x-file-name']);
    const { maxBytes } = this.attachments.settings;
    if (Number(request.headers['content-length'] ?? 0) > maxBytes * 8) throw tooLarge(maxBytes);
    const leave = await this.places.take();
    http.getResponse<Response>().once('close', leave);
    if (request.destroyed) leave();
    const bytes = await readUpload(request, maxBytes);
    request.uploaded = { name, bytes };
    const digest = createHash('sha256').update(bytes).digest('hex');
    request.body = { name, kind: String(request.query.kind), bytes: bytes.length, digest };
    return true;
  }
}

/** The file that `ReceivesFile` read. */
export const UploadedFile = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Uploaded => {
    const { uploaded } = context.switchToHttp().getRequest<UploadRequest>();
    if (!uploaded) throw new Error('No file was read: the route has no guard for it.');
    return uploaded;
  },
);
