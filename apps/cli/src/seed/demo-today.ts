import { addDays, type LocalDate, type WorkingCalendar } from '@tracker/statute';
import type { Desk, Story } from './demo-stories.js';

/** What lies on the desks on the day of the demo: received so many working days ago, and where it stands. */
export type OnTheDesk = {
  readonly workingDaysAgo: number;
  readonly story: Story;
};

const untouched: Story = () => {};

const decided =
  (category: string, then?: (desk: Desk, day: LocalDate) => void): Story =>
  (desk, day) => {
    const on = desk.later(day, 3);
    const decision = { category, decidedOn: on, reasons: [] };
    desk.on(on, 'record-decision', decision, () => then?.(desk, on));
  };

const submitted = (desk: Desk, day: LocalDate) =>
  desk.on(day, 'submit-for-approval', { subject: 'decision' });

const replied = (desk: Desk, day: LocalDate) => {
  const reply = {
    method: 'post',
    dispatchedOn: day,
    letterOn: day,
    letterNumber: '市信公开待送〔1〕号',
  };
  desk.on(day, 'dispatch-reply', reply);
};

const waiting: Story = (desk, day) => {
  const noticeOn = desk.later(day, 2);
  const what = '请明确所需批复的项目名称或者文号。';
  const periodEndsOn = desk.later(noticeOn, 15);
  desk.on(noticeOn, 'request-supplement', { noticeOn, periodEndsOn, what });
};

const consulting: Story = (desk, day) => {
  const sentOn = desk.later(day, 2);
  desk.on(sentOn, 'start-consultation', {
    kind: 'third-party',
    sentOn,
    party: '某环保科技有限公司',
  });
};

const unpaid: Story = (desk, day) => {
  const noticeReceivedOn = desk.later(day, 3);
  desk.on(noticeReceivedOn, 'issue-fee-notice', {
    noticeReceivedOn,
    scale: 'by-pages',
    quantity: 160,
  });
};

const extensionAsked: Story = (desk, day) => {
  const on = desk.later(day, 14);
  desk.on(on, 'submit-for-approval', {
    subject: 'extension',
    note: '涉及三个处室，需延长十五日。',
  });
};

// biome-ignore format: a table is read by column
export const onTheDesk: readonly OnTheDesk[] = [
  { workingDaysAgo: 24, story: untouched },
  { workingDaysAgo: 22, story: decided('provided') },
  { workingDaysAgo: 20, story: untouched },
  { workingDaysAgo: 19, story: decided('partly-provided', submitted) },
  { workingDaysAgo: 18, story: extensionAsked },
  { workingDaysAgo: 16, story: consulting },
  { workingDaysAgo: 15, story: untouched },
  { workingDaysAgo: 14, story: decided('does-not-exist', submitted) },
  { workingDaysAgo: 12, story: unpaid },
  { workingDaysAgo: 10, story: waiting },
  { workingDaysAgo: 9,  story: decided('already-public', replied) },
  { workingDaysAgo: 6,  story: waiting },
  { workingDaysAgo: 4,  story: untouched },
  { workingDaysAgo: 1,  story: untouched },
  { workingDaysAgo: 0,  story: untouched },
];

/** The day so many working days before another. */
export const workingDaysBefore = (
  day: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): LocalDate => {
  let before = day;
  for (let left = count; left > 0; ) {
    before = addDays(before, -1);
    if (calendar.isWorkingDay(before)) left -= 1;
  }
  return before;
};
