import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';

type Told = {
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly status?: number;
  readonly answer?: z.ZodType;
  /** Takes `If-Match`. */
  readonly conditional?: boolean;
  /** A POST that records nothing. */
  readonly changesNothing?: boolean;
};

/** What the interface document says of a route; its problems are added for all routes alike. */
export const Operation = ({ tag, summary, description, status = 200, answer, ...told }: Told) =>
  applyDecorators(
    ApiTags(tag),
    ApiOperation({ summary, ...(description && { description }) }),
    ApiResponse({ status, description: '完成', ...(answer && { standardSchema: answer }) }),
    ...(told.conditional ? [ApiExtension('x-conditional', true)] : []),
    ...(told.changesNothing ? [ApiExtension('x-changes-nothing', true)] : []),
  );
