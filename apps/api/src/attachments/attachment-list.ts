import { Injectable } from '@nestjs/common';
import { AttachmentError, Attachments, type User } from '@tracker/application';
import { sealedForEver } from '@tracker/personal-data';
import { attachmentKindLabel } from '@tracker/wording';
import { readsPersonal } from '../access/caller.js';
import { Actors } from '../requests/actors.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An attachment's id in its one spelling. Throws `attachment-gone` for what is none. */
export const attachmentIdOf = (text: string): string => {
  if (!uuid.test(text)) throw new AttachmentError('attachment-gone');
  return text.toLowerCase();
};

/** The files of a request as screens show them. */
@Injectable()
export class AttachmentList {
  constructor(
    private readonly attachments: Attachments,
    private readonly actors: Actors,
  ) {}

  async of(user: User, requestId: string) {
    const full = readsPersonal(user);
    const told = await this.attachments.of(requestId, full);
    const nameOf = await this.actors.namesOf(
      told.flatMap(({ addedBy, removed }) => (removed ? [addedBy, removed.by] : [addedBy])),
    );
    const person = (id: string) => ({ id, name: nameOf(id) });
    return told.map(({ addedBy, removed, ...file }) => ({
      ...file,
      kindLabel: attachmentKindLabel(file.kind),
      addedBy: person(addedBy),
      readable: full && removed === null && file.name !== sealedForEver,
      removed: removed && { ...removed, by: person(removed.by) },
    }));
  }
}
