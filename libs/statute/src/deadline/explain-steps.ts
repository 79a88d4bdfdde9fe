import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { formatChineseDate as day } from '../dates/chinese-date.js';
import type { LocalDate } from '../dates/local-date.js';
import type { Course } from './course.js';
import type { DeadlineDates, DeadlineStep } from './deadline.js';
import type { DeadlineFacts } from './deadline-facts.js';
import { clockSteps } from './explain-clock.js';
import { feeSteps, letterSteps } from './explain-letters.js';
import { runCourse } from './run-course.js';
import type { StepMaker } from './step-maker.js';

/** The due date if no supplement restarted the period: what the other reading of a late notice gives. */
const dueWithoutSupplement = (facts: DeadlineFacts, calendar: WorkingCalendar): LocalDate => {
  const corrections = (facts.corrections ?? []).map((fact) => ({ ...fact, receivedOn: null }));
  const { start, limits, paused, extended } = runCourse({ ...facts, corrections }, calendar);
  return calendar.addWorkingDays(start, limits.reply + paused + extended);
};

const baseSteps = (
  { receivedOn }: DeadlineFacts,
  { limits, correctionNoticeDueOn }: Course,
  { originalDueOn }: DeadlineDates,
  step: StepMaker,
): DeadlineStep[] => {
  const old = limits.rule === 'D0';
  const cites = old
    ? '申请在2019年5月15日前收到，适用2007年公布的条例第二十四条'
    : '条例第三十三条第二款';
  const steps = [
    step(
      old ? 'D0' : 'D3',
      receivedOn,
      originalDueOn,
      `${day(receivedOn)}收到申请，当日不计，第${limits.reply}个工作日为${day(originalDueOn)}（${cites}）。`,
    ),
  ];
  if (correctionNoticeDueOn) {
    steps.push(
      step(
        'D1',
        receivedOn,
        correctionNoticeDueOn,
        `申请内容不明确的，应当在${limits.correctionNotice}个工作日内，即${day(correctionNoticeDueOn)}前（含当日）一次性告知补正（条例第三十条）。`,
      ),
    );
  }
  return steps;
};

const restartSteps = (
  facts: DeadlineFacts,
  { limits, restarts, correctionsInTime }: Course,
  { originalDueOn }: DeadlineDates,
  step: StepMaker,
  calendar: WorkingCalendar,
): DeadlineStep[] =>
  restarts.map(({ on, by, index }) => {
    const due = calendar.addWorkingDays(on, limits.reply);
    return step(
      'D5',
      on,
      due,
      by === 'correction'
        ? `${day(on)}收到补正后的申请，期限重新计算，至${day(due)}；此前的扣除和延期不再计入（条例第三十条、第三十三条）。${
            correctionsInTime.includes(index)
              ? `最初的期限为${day(originalDueOn)}`
              : `补正告知逾期，如不重新计算，期限为${day(dueWithoutSupplement(facts, calendar))}`
          }。`
        : `${day(on)}缴费，自次日起重新计算期限，至${day(due)}；此前的扣除和延期不再计入（国办函〔2020〕109号）。`,
    );
  });

const remedySteps = (
  { replyReceivedOn }: DeadlineFacts,
  { remedies }: DeadlineDates,
  step: StepMaker,
): DeadlineStep[] =>
  replyReceivedOn && remedies
    ? [
        step(
          'D8',
          replyReceivedOn,
          remedies.reviewBy,
          `${day(replyReceivedOn)}收到答复，申请行政复议的期限为60日，末日遇休息日顺延，至${day(remedies.reviewBy)}（行政复议法第二十条）。`,
        ),
        step(
          'D8',
          replyReceivedOn,
          remedies.suitBy,
          `直接提起行政诉讼的期限为6个月，末日遇休息日顺延，至${day(remedies.suitBy)}（行政诉讼法第四十六条）。`,
        ),
      ]
    : [];

/** The reckoning told step by step, in the order of D7: base, pauses, extension; then what hangs on it. */
export const explainSteps = (
  facts: DeadlineFacts,
  course: Course,
  dates: DeadlineDates,
  unknownYear: number | null,
  calendar: WorkingCalendar,
): readonly DeadlineStep[] => {
  const step: StepMaker = (rule, from, to, why) => ({
    rule,
    from,
    to,
    workingDays: calendar.workingDaysBetween(from, to),
    why,
  });
  const steps = [
    ...baseSteps(facts, course, dates, step),
    // A notice before the payment that answers it.
    ...[
      ...feeSteps(facts, course, step),
      ...restartSteps(facts, course, dates, step, calendar),
    ].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)),
    ...letterSteps(facts, course, dates.waiting, step),
    ...clockSteps(course, dates, step, calendar),
    ...remedySteps(facts, dates, step),
  ];
  if (unknownYear === null) return steps;
  const last = [...steps.map(({ to }) => to)].sort().at(-1) ?? dates.dueOn;
  steps.push(
    step(
      'D4',
      `${unknownYear}-01-01`,
      last,
      `${unknownYear}年的节假日安排在计算时尚未公布（或者未收录），该年只按星期六、星期日休息计算，日期为暂定。`,
    ),
  );
  return steps;
};
