import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Order } from '@tracker/application';
import type { ApiRequest } from '../http/api-request.js';

/** The order of this request under the name of its command. */
export const OrderOf = createParamDecorator((command: string, context: ExecutionContext): Order => {
  const { order } = context.switchToHttp().getRequest<ApiRequest>();
  if (!order) throw new Error(`${command} is no order: it is marked as changing nothing.`);
  return { ...order, command };
});
