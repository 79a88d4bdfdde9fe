import type { RequestVerbName } from '@tracker/domain';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import type { Chance } from './chance.js';

/** What a story of one request may do: an order on a day, and the id of a part that an order made. */
export type Desk = {
  readonly chance: Chance;
  readonly calendar: WorkingCalendar;
  /** Gives the order on that day; later steps of the story go into `then`. */
  readonly on: (day: LocalDate, verb: RequestVerbName, body: object, then?: () => void) => void;
  readonly later: (day: LocalDate, workingDays: number) => LocalDate;
  readonly lastPart: (kind: 'consultations' | 'reviews' | 'litigations') => Promise<string>;
  /** Like `on`, for a body that needs such an id. */
  readonly onPart: (
    day: LocalDate,
    kind: 'consultations' | 'reviews' | 'litigations',
    verb: RequestVerbName,
    body: (id: string) => object,
    then?: () => void,
  ) => void;
};

const outcomes = [
  ['provided', 42],
  ['already-public', 14],
  ['partly-provided', 9],
  ['does-not-exist', 12],
  ['not-ours', 9],
  ['needs-processing', 3],
  ['process-draft', 2],
  ['internal-workflow', 2],
  ['enforcement-file', 2],
  ['petition', 4],
  ['repeated', 2],
] as const;

let letters = 0;
const letterNumber = (day: LocalDate, kind: string) =>
  `市信公开${kind}〔${day.slice(0, 4)}〕${++letters}号`;

/** Decision, 审核, reply, delivery, archive. */
const answer = (desk: Desk, day: LocalDate, category: string): void => {
  const { chance, on, later } = desk;
  const decision = { category, decidedOn: day, reasons: [] };
  on(day, 'record-decision', decision, () =>
    on(day, 'submit-for-approval', { subject: 'decision' }, () => {
      const approved = later(day, 1);
      on(approved, 'grant-approval', {}, () => {
        const method = chance.weighted([
          ['post' as const, 7],
          ['electronic' as const, 3],
        ]);
        const reply = {
          method,
          dispatchedOn: approved,
          letterOn: approved,
          letterNumber: letterNumber(approved, '答'),
        };
        on(approved, 'dispatch-reply', reply, () => {
          const delivered = later(approved, 3);
          on(delivered, 'record-delivery', { deliveredOn: delivered }, () => {
            if (chance.next() < 0.07) contest(desk, later(delivered, chance.between(10, 30)));
            const filed = later(delivered, 40);
            const archive = { archivedOn: filed, archiveNumber: `公开-${filed}-${letters}` };
            if (chance.next() < 0.8) on(filed, 'archive-request', archive);
          });
        });
      });
    }),
  );
};

const contest = ({ chance, on, onPart, later }: Desk, day: LocalDate): void =>
  on(day, 'file-review', { acceptedOn: day }, () => {
    const end = later(day, chance.between(25, 40));
    const result = chance.weighted([
      ['upheld' as const, 6],
      ['corrected' as const, 2],
      ['other' as const, 2],
    ]);
    onPart(
      end,
      'reviews',
      'decide-review',
      (caseId) => ({ caseId, result, concludedOn: end }),
      () => {
        const sued = later(end, 8);
        if (result === 'upheld' && chance.next() < 0.3)
          on(sued, 'file-litigation', { kind: 'after-review', acceptedOn: sued });
      },
    );
  });

/** What becomes of a request received on a day. */
export type Story = (desk: Desk, receivedOn: LocalDate) => void;

const plain: Story = (desk, day) =>
  answer(desk, desk.later(day, desk.chance.between(4, 17)), desk.chance.weighted(outcomes));

const supplemented: Story = (desk, day) => {
  const { chance, on, later } = desk;
  const notice = later(day, chance.between(2, 6));
  const ends = later(notice, 15);
  const what = '请明确所需信息的名称、文号或者其他特征性描述。';
  on(notice, 'request-supplement', { noticeOn: notice, periodEndsOn: ends, what }, () => {
    if (chance.next() < 0.3) {
      on(later(ends, chance.between(1, 3)), 'lapse-supplement', {});
      return;
    }
    const received = later(notice, chance.between(3, 12));
    on(received, 'receive-supplement', { receivedOn: received }, () => plain(desk, received));
  });
};

const consulted: Story = (desk, day) => {
  const { chance, on, onPart, later } = desk;
  const sent = later(day, chance.between(2, 8));
  const letter = { kind: 'third-party', sentOn: sent, party: '第三方权利人' };
  on(sent, 'start-consultation', letter, () => {
    const got = later(sent, 2);
    onPart(got, 'consultations', 'confirm-consultation-receipt', (consultationId) => ({
      consultationId,
      receivedOn: got,
    }));
    const answered = later(got, chance.between(4, 13));
    const opinion = chance.next() < 0.5 ? 'objects' : 'agrees';
    onPart(
      answered,
      'consultations',
      'answer-consultation',
      (consultationId) => ({ consultationId, answeredOn: answered, opinion }),
      () => answer(desk, later(answered, 4), opinion === 'objects' ? 'trade-secret' : 'provided'),
    );
  });
};

const extended: Story = (desk, day) => {
  const { chance, on, later } = desk;
  const notice = later(day, chance.between(16, 20));
  const extension = {
    noticeOn: notice,
    workingDays: chance.of([10, 15, 20]),
    approvedBy: '周主任',
    why: '所涉信息量大，检索、审查需要时间。',
  };
  on(notice, 'extend-period', extension, () =>
    answer(desk, later(notice, chance.between(3, 9)), chance.weighted(outcomes)),
  );
};

const charged: Story = (desk, day) => {
  const { chance, on, later } = desk;
  const notice = later(day, chance.between(5, 12));
  const fee = { noticeReceivedOn: notice, scale: 'by-pages', quantity: chance.between(57, 250) };
  on(notice, 'issue-fee-notice', fee, () => {
    if (chance.next() < 0.35) {
      on(later(notice, 22), 'lapse-payment', {});
      return;
    }
    const paid = later(notice, chance.between(2, 14));
    on(paid, 'record-payment', { paidOn: paid }, () => answer(desk, later(paid, 8), 'provided'));
  });
};

const withdrawn: Story = ({ chance, on, later }, day) => {
  const out = later(day, chance.between(2, 10));
  on(out, 'withdraw-request', { withdrawnOn: out, why: '申请人书面撤回。' });
};

const late: Story = (desk, day) =>
  answer(desk, desk.later(day, desk.chance.between(22, 28)), desk.chance.weighted(outcomes));

/** The ways of a request through an office, by how often they are met. */
export const stories: readonly (readonly [Story, number])[] = [
  [plain, 64],
  [supplemented, 12],
  [consulted, 7],
  [extended, 6],
  [charged, 3],
  [withdrawn, 4],
  [late, 2],
];
