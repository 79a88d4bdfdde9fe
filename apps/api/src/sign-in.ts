import { UsersController } from './organ/users.controller.js';
import { AccountController } from './session/account.controller.js';
import { Beginning } from './session/beginning.js';
import { CredentialsController } from './session/credentials.controller.js';
import { IdentityProvider } from './session/identity-provider.js';
import { MethodsController } from './session/methods.controller.js';
import { SessionController } from './session/session.controller.js';
import { SessionAnswers } from './session/session-answer.js';
import { SetupController } from './session/setup.controller.js';
import { SignInFlows } from './session/sign-in-flows.js';
import { SsoController } from './session/sso.controller.js';
import { StaffController } from './session/staff.controller.js';
import { StaffChanges } from './session/staff-change.js';

/** The way in: sessions, set-up, one's own account, the staff of an organ. */
export const signInControllers = [
  UsersController,
  SessionController,
  MethodsController,
  SsoController,
  SetupController,
  AccountController,
  StaffController,
  CredentialsController,
] as const;

export const signInHelpers = [
  SessionAnswers,
  Beginning,
  IdentityProvider,
  SignInFlows,
  StaffChanges,
] as const;
