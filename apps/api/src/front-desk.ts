import { ApplicantFinder } from './applicants/applicant-finder.js';
import { ApplicantsController } from './applicants/applicants.controller.js';
import { LookAlikesController } from './applicants/look-alikes.controller.js';
import { OpenedPapers } from './applicants/opened-papers.js';
import { AttachmentList } from './attachments/attachment-list.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { ReceivesFile } from './attachments/receives-file.guard.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { LogHeadController } from './registration/log-head.controller.js';
import { RegistrationPreviewController } from './registration/preview.controller.js';
import { ReceiptController } from './registration/receipt.controller.js';
import { RegistrationChoicesController } from './registration/registration-choices.controller.js';
import { RegisterController } from './requests/register.controller.js';

/** What the front desk needs: registration, applicants, files, drafts, the receipt. */
export const frontDeskControllers = [
  RegisterController,
  RegistrationPreviewController,
  RegistrationChoicesController,
  ReceiptController,
  LookAlikesController,
  ApplicantsController,
  AttachmentsController,
  DraftsController,
  LogHeadController,
] as const;

export const frontDeskHelpers = [
  ApplicantFinder,
  OpenedPapers,
  AttachmentList,
  ReceivesFile,
] as const;
