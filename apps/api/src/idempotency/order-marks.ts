import { SetMetadata } from '@nestjs/common';

export const NO_ORDER = 'tracker:no-order';
export const SHOWN_ONCE = 'tracker:shown-once';

/** A POST that changes nothing: it takes no key and no command id. */
export const ChangesNothing = (): MethodDecorator => SetMetadata(NO_ORDER, true);

/** A field of the answer that is shown to the first caller only and never stored. */
export const ShownOnce = (field: string): MethodDecorator => SetMetadata(SHOWN_ONCE, field);
