import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { type Role, roles } from '@tracker/domain';

export const ALLOWED_ROLES = 'tracker:roles';
export const PUBLIC_ROUTE = 'tracker:public';
export const BEFORE_CHANGE = 'tracker:before-password-change';

/** Who may use a route; nobody may use one without this mark or `@Public()`. */
export const Allow = (...allowed: readonly Role[]): MethodDecorator =>
  applyDecorators(
    SetMetadata(ALLOWED_ROLES, allowed),
    ApiBearerAuth(),
    ApiExtension('x-roles', [...allowed]),
  );

/** Open to anybody, without a token, so many times a minute from one address. */
export const Public = (perMinute = 600): MethodDecorator =>
  applyDecorators(SetMetadata(PUBLIC_ROUTE, perMinute), ApiExtension('x-public', true));

/** Open to somebody who has yet to change the first password. */
export const BeforePasswordChange = (): MethodDecorator => SetMetadata(BEFORE_CHANGE, true);

/** Reading one's own organ is part of every role. */
export const everyone: readonly Role[] = roles;
/** Annual tables: those who file, approve, supervise and administer, and the handlers who read them. */
export const tableReaders: readonly Role[] = ['年报', '审核', '督办', '管理', '承办'];
/** Those whose work needs the applicant's name and the words of the request. */
export const personalReaders: readonly Role[] = ['窗口', '承办', '审核', '管理'];
