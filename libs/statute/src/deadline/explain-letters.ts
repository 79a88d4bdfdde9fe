import { formatChineseDate as day } from '../dates/chinese-date.js';
import { maxDate } from '../dates/local-date.js';
import type { Course } from './course.js';
import type { DeadlineStep, Waiting } from './deadline.js';
import type { DeadlineFacts } from './deadline-facts.js';
import type { StepMaker } from './step-maker.js';

const pauseSteps = (facts: DeadlineFacts, course: Course, step: StepMaker): DeadlineStep[] =>
  course.counted.flatMap((index) => {
    const pause = course.pauses[index];
    if (!pause) return [];
    const { sentOn, answered, answerDueOn, endsOn } = pause;
    const organ = facts.consultations?.[index]?.kind === 'organ';
    const from = maxDate(sentOn, course.start);
    const whom = organ ? '其他行政机关' : '第三方';
    const article = organ ? '条例第三十四条' : '条例第三十二条';
    const silent = organ ? '逾期未答复视为同意公开' : '逾期未答复由本机关决定';
    const awaited = !answered && facts.asOf && facts.asOf < answerDueOn;
    const untilLimit = awaited
      ? `对方尚未答复，暂按其答复期限${day(answerDueOn)}计算，提前答复的，期限相应提前`
      : `答复期限为${day(answerDueOn)}，${silent}，至该日止`;
    const end = answered ? `至${day(endsOn)}止` : untilLimit;
    const restart = from === sentOn ? '' : '，只计重新计算之后的日子';
    return [
      step(
        'D6',
        from,
        maxDate(from, endsOn),
        `${day(sentOn)}向${whom}征求意见，${end}，所需时间不计入答复期限${restart}（${article}、第三十三条第三款）。`,
      ),
    ];
  });

/** What each fee notice set going. */
export const feeSteps = (facts: DeadlineFacts, course: Course, step: StepMaker): DeadlineStep[] =>
  course.payBy.flatMap((payBy, index) => {
    const toldOn = facts.fees?.[index]?.noticeReceivedOn;
    if (!toldOn) return [];
    return [
      step(
        'D1',
        toldOn,
        payBy,
        `${day(toldOn)}收到收费通知，自次日起${course.limits.payment}个工作日内缴费，至${day(payBy)}（国办函〔2020〕109号）。`,
      ),
    ];
  });

/** The day of the letter that is not answered yet. */
const askedOn = ({ corrections, fees }: DeadlineFacts, { for: awaited }: Waiting) =>
  awaited === 'correction'
    ? corrections?.findLast(({ receivedOn }) => !receivedOn)?.noticeOn
    : fees?.findLast(({ paidOn }) => !paidOn)?.noticeReceivedOn;

/** The steps that letters to others explain: consultations, and what is awaited. */
export const letterSteps = (
  facts: DeadlineFacts,
  course: Course,
  waiting: Waiting | null,
  step: StepMaker,
): DeadlineStep[] => {
  const steps = pauseSteps(facts, course, step);
  if (!waiting) return steps;
  const what = waiting.for === 'correction' ? '补正' : '缴费';
  const cites = waiting.for === 'correction' ? '条例第三十条' : '国办函〔2020〕109号';
  const from = askedOn(facts, waiting) ?? course.start;
  steps.push(
    step(
      'D5',
      from,
      maxDate(from, waiting.until),
      `正在等待申请人${what}，至${day(waiting.until)}；期间原期限照常显示，不作逾期；申请人${what}后期限重新计算（${cites}）。`,
    ),
  );
  return steps;
};
