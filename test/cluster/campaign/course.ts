import { addDays, type LocalDate } from '@tracker/statute';
import { type Random, seededRandom } from '../../support/random.js';
import type { Course, Step } from './types.js';

const applicantTypes = [
  ...['natural-person', 'natural-person', 'natural-person', 'business', 'research'],
  ...['public-welfare', 'legal-services', 'other'],
];
const categories = [
  ...['already-public', 'provided', 'partly-provided', 'trade-secret', 'process-draft'],
  ...['does-not-exist', 'not-ours', 'needs-processing', 'petition', 'repeated'],
];
const results = ['upheld', 'corrected', 'other'];

export const organs = ['K', 'L'] as const;
/** How many days back the oldest request of a course was received. */
export const longestAgo = 520;

/** An order that anybody may give at any time, and that moves no cell. */
const assigned = (handler: string, more: Partial<Step> = {}): Step => ({
  verb: 'assign-handler',
  body: { handler },
  events: ['HandlerAssigned'],
  ...more,
});

const registration = (type: string, receivedOn: LocalDate, mark: string, random: Random): Step => {
  const channel = random.pick(['in-person', 'post-signed']);
  const day = channel === 'in-person' ? { submittedOn: receivedOn } : { signedOn: receivedOn };
  const body = { channel, ...day, applicantType: type, applicantName: `申请人${mark}` };
  const facts = { type, receivedOn };
  const what = { description: `第${mark}件：某路拓宽工程的批复` };
  return { verb: null, body: { ...body, ...what }, events: ['RequestRegistered'], facts };
};

/** Registered on the internet: received only once both sides have confirmed. */
const online = (type: string, receivedOn: LocalDate, mark: string): readonly Step[] => [
  {
    verb: null,
    body: {
      channel: 'internet',
      submittedOn: addDays(receivedOn, -1),
      applicantType: type,
      applicantName: `申请人${mark}`,
      description: `第${mark}件：环评报告`,
    },
    events: ['RequestRegistered'],
    facts: { type },
  },
  {
    verb: 'confirm-receipt',
    body: { confirmedOn: receivedOn },
    events: ['ReceiptConfirmed'],
    facts: { receivedOn },
  },
];

const supplement = (day: (after: number) => LocalDate, mark: string): Step => ({
  verb: 'request-supplement',
  body: { noticeOn: day(3), periodEndsOn: day(18), letterNumber: `补〔${mark}〕`, what: '请明确' },
  events: ['SupplementRequested'],
});

const disturbances = (mark: string, random: Random): readonly Step[] => [
  ...(random.chance(0.35) ? [assigned(`王五-${mark}`, { match: 'none' })] : []),
  ...(random.chance(0.15) ? [assigned(`甲-${mark}`, { rival: { handler: `乙-${mark}` } })] : []),
  ...(random.chance(0.12) ? [assigned(`过时-${mark}`, { events: [], match: 'stale' })] : []),
  ...(random.chance(0.12)
    ? [{ verb: 'record-delivery', body: { deliveredOn: '2020-01-01' }, events: [] }]
    : []),
];

const reply = (day: (after: number) => LocalDate, mark: string, random: Random): Step[] => {
  const category = random.pick(categories);
  const letter = { letterNumber: `答〔${mark}〕` };
  const decided: Step = {
    verb: 'record-decision',
    body: { category, decidedOn: day(24) },
    events: ['DecisionRecorded'],
  };
  const delivered = (closes: boolean): Step => ({
    verb: 'record-delivery',
    body: { deliveredOn: day(28) },
    events: closes ? ['ReplyDelivered', 'RequestClosed'] : ['ReplyDelivered'],
    facts: closes ? { closedOn: day(28), category } : {},
  });
  const dispatched = (method: string, closes: boolean): Step => ({
    verb: 'dispatch-reply',
    body: { method, dispatchedOn: day(25), ...letter },
    events: closes ? ['ReplyDispatched', 'RequestClosed'] : ['ReplyDispatched'],
    facts: closes ? { closedOn: day(25), category } : {},
  });
  if (random.chance(0.4)) return [decided, dispatched('in-person', false), delivered(true)];
  const moved: Step = {
    verb: 'correct-fact',
    body: { fact: 'reply.dispatchedOn', is: day(26), why: '日期录错' },
    events: ['FactCorrected', 'FactCorrected'],
    facts: { closedOn: day(26) },
  };
  return [
    ...[decided, dispatched('post', true)],
    ...(random.chance(0.2) ? [moved] : []),
    ...(random.chance(0.6) ? [delivered(false)] : []),
  ];
};

const afterwards = (day: (after: number) => LocalDate, random: Random): readonly Step[] => {
  const steps: Step[] = [];
  if (random.chance(0.2))
    steps.push({
      verb: 'correct-fact',
      body: { fact: 'decision.category', is: 'state-secret', why: '分类有误' },
      events: ['FactCorrected'],
      facts: { category: 'state-secret' },
    });
  if (random.chance(0.2)) {
    steps.push({
      verb: 'file-review',
      body: { acceptedOn: day(35) },
      events: ['ReviewFiled'],
      facts: { reviewOn: day(35) },
    });
    const result = random.pick(results);
    if (random.chance(0.6))
      steps.push({
        verb: 'decide-review',
        body: { result, concludedOn: day(40) },
        events: ['ReviewDecided'],
        facts: { reviewResult: result, reviewEndedOn: day(40) },
        wantsReview: true,
      });
  }
  if (random.chance(0.1))
    steps.push({
      verb: 'file-litigation',
      body: { kind: 'direct', acceptedOn: day(38) },
      events: ['LitigationFiled'],
      facts: { suitOn: day(38) },
    });
  return steps;
};

const lapsed = (closedOn: LocalDate): Step => ({
  verb: 'lapse-supplement',
  body: {},
  events: ['SupplementLapsed', 'RequestClosed'],
  facts: { closedOn, category: 'correction-lapsed' },
});

const ending = (day: (after: number) => LocalDate, mark: string, random: Random) => {
  const way = random.int(1, 100);
  if (way <= 12)
    return [
      {
        verb: 'withdraw-request',
        body: { withdrawnOn: day(20), why: '来信撤回' },
        events: ['RequestWithdrawn', 'RequestClosed'],
        facts: { closedOn: day(20), category: 'withdrawn' },
      },
    ];
  if (way <= 20)
    return [
      {
        verb: 'close-otherwise',
        body: { closedOn: day(20), category: 'archives', why: '已移交档案馆' },
        events: ['RequestClosed'],
        facts: { closedOn: day(20), category: 'archives' },
      },
    ];
  if (way <= 30) return [];
  return [...reply(day, mark, random), ...afterwards(day, random)];
};

/** The nth life that this client orders: the same for the same seed, however fast the others are. */
export const drawCourse = (seed: number, client: number, nth: number, today: LocalDate): Course => {
  const random = seededRandom(Math.imul(seed, 1_000_003) + client * 10_007 + nth * 101);
  const mark = `${client}-${nth}`;
  const type = random.pick(applicantTypes);
  const echoed = (steps: readonly Step[]): readonly Step[] =>
    steps.map((step) => (!step.rival && random.chance(0.08) ? { ...step, echo: true } : step));
  if (random.chance(0.15)) {
    // Still running today, so that its alarms are of today too.
    const receivedOn = addDays(today, -random.int(0, 40));
    const steps = [registration(type, receivedOn, mark, random), assigned(`李四-${mark}`)];
    return { steps: echoed(steps) };
  }
  const receivedOn = addDays(today, -random.int(45, longestAgo));
  const day = (after: number) => addDays(receivedOn, after);
  const steps: Step[] = random.chance(0.2)
    ? [...online(type, receivedOn, mark)]
    : [registration(type, receivedOn, mark, random)];
  steps.push(...disturbances(mark, random));
  if (random.chance(0.3)) {
    steps.push(supplement(day, mark));
    if (random.chance(0.25)) return { steps: echoed([...steps, lapsed(day(19))]) };
    steps.push({
      verb: 'receive-supplement',
      body: { receivedOn: day(10) },
      events: ['SupplementReceived'],
    });
  }
  if (random.chance(0.3))
    steps.push({
      verb: 'extend-period',
      body: { noticeOn: day(14), workingDays: random.int(1, 20), approvedBy: '张局长' },
      events: ['PeriodExtended'],
    });
  steps.push(...ending(day, mark, random));
  return { steps: echoed(steps) };
};
