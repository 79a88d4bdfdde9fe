import { SetMetadata } from '@nestjs/common';

export const NO_ORDER = 'tracker:no-order';
export const SHOWN_ONCE = 'tracker:shown-once';

/** A POST that changes nothing: it takes no key and no command id. */
export const ChangesNothing = (): MethodDecorator => SetMetadata(NO_ORDER, true);

/** Fields of the answer that are shown to the first caller only and never stored. */
export const ShownOnce = (...fields: readonly string[]): MethodDecorator =>
  SetMetadata(SHOWN_ONCE, fields);
