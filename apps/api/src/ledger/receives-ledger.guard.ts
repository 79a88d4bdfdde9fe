import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
} from '@nestjs/common';
import { fileNameOf } from '../attachments/file-name.js';
import { Places } from '../attachments/places.js';
import { readUpload } from '../attachments/read-upload.js';
import type { ApiRequest } from '../http/api-request.js';
import { malformed, Problem } from '../problems/problem.js';

type LedgerFile = { readonly name: string; readonly bytes: Buffer };
type LedgerRequest = ApiRequest & { ledgerFile?: LedgerFile };

const maxBytes = 32 << 20;
const atOnce = 2;

const tooLarge = () =>
  new Problem(413, 'ledger-too-large', '台账文件不能超过 32 MB。请按年度分成几个文件导入。');

/** Reads the file that is the body, after the account was let through; it stays in memory. */
@Injectable()
export class ReceivesLedger implements CanActivate {
  private readonly places = new Places(atOnce);

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<LedgerRequest>();
    if (!request.is('application/octet-stream'))
      throw malformed([{ path: 'Content-Type', message: '应为 application/octet-stream' }]);
    const name = fileNameOf(request.headers['x-file-name']);
    const leave = await this.places.take();
    try {
      const bytes = await readUpload(request, maxBytes).catch((error: unknown) => {
        throw error instanceof Problem && error.status === 413 ? tooLarge() : error;
      });
      request.ledgerFile = { name, bytes };
      return true;
    } finally {
      leave();
    }
  }
}

/** The file that `ReceivesLedger` read. */
export const LedgerFileOf = createParamDecorator(
  (_data: unknown, context: ExecutionContext): LedgerFile => {
    const { ledgerFile } = context.switchToHttp().getRequest<LedgerRequest>();
    if (!ledgerFile) throw new Error('No ledger was read: the route has no guard for it.');
    return ledgerFile;
  },
);
