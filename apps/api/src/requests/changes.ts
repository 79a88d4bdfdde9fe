import type { CalendarBook, KnownRequest } from '@tracker/domain';
import { rowContext, standingOf } from '@tracker/read-models';
import { applicantTypeLabel, categoryLabel, channelLabel, statusLabel } from '@tracker/wording';

export type Change = {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

type Shown = Readonly<Record<string, string | null>>;

// biome-ignore format: a table is read by column
const labels: Readonly<Record<string, string>> = {
  status: '状态',          dueOn: '答复期限',       receivedOn: '收到日期',
  channel: '收到方式',     applicantType: '申请人类型', unit: '承办机构',
  handler: '承办人',       category: '办理结果',    closedOn: '办结日期',
};

/** What of a request a timeline follows. */
const shown = (
  id: string,
  request: KnownRequest | null,
  revision: bigint,
  book: CalendarBook,
): Shown => {
  if (request === null) return {};
  const clock = rowContext(book).deadlineOf(id, revision, request);
  const category = request.closing?.category ?? request.decision?.category;
  return {
    status: statusLabel(standingOf(request, clock).status),
    dueOn: clock?.dueOn ?? null,
    receivedOn: request.receivedOn,
    channel: channelLabel(request.channel),
    applicantType: applicantTypeLabel(request.applicantType),
    unit: request.unit,
    handler: request.handler,
    category: category === undefined ? null : categoryLabel(category),
    closedOn: request.closing?.closedOn ?? null,
  };
};

/** What an event changed, before and after, computed dates too, by the calendar as announced then. */
export const changesOf = (
  id: string,
  revision: bigint,
  before: KnownRequest | null,
  after: KnownRequest,
  book: CalendarBook,
): readonly Change[] => {
  const was = shown(id, before, revision - 1n, book);
  const is = shown(id, after, revision, book);
  return Object.keys(labels).flatMap((field) => {
    const change = { before: was[field] ?? null, after: is[field] ?? null };
    return change.before === change.after
      ? []
      : [{ field, label: labels[field] ?? field, ...change }];
  });
};
