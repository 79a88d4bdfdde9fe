import { z } from 'zod';
import { why } from '../bodies.js';
import { accept, during, reject, requestDecision } from './define.js';

/** Removing a wrong extension recomputes the date; it never subtracts (regulation 1.5). */
export const removeExtension = requestDecision({
  name: 'remove-extension',
  title: '撤销误录的延期',
  cites: '条例第三十三条第二款',
  roles: ['审核', '管理'],
  body: z.object({ why }),
  decide: during('open', (body, request) => {
    const extension = request.extensions.at(-1);
    return extension
      ? accept({
          type: 'ExtensionRemoved',
          data: { noticeOn: extension.noticeOn, why: body.why },
        })
      : reject('not-extended', { number: request.number });
  }),
});
