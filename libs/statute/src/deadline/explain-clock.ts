import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { formatChineseDate as day } from '../dates/chinese-date.js';
import type { Course } from './course.js';
import type { DeadlineDates, DeadlineStep } from './deadline.js';
import { pausedWorkingDays } from './pauses.js';
import type { StepMaker } from './step-maker.js';

/** Whether two consultations stopped the clock on the same days: together they take fewer than one by one. */
const overlapping = ({ pauses, counted, start, paused }: Course, calendar: WorkingCalendar) => {
  const apart = pauses
    .filter((_, index) => counted.includes(index))
    .map((pause) => pausedWorkingDays([pause], 'sentOn', start, calendar));
  return apart.reduce((sum, days) => sum + days, 0) > paused;
};

/** What moved the end of the current period: pauses, extension, and the strict reading (D6, D7). */
export const clockSteps = (
  course: Course,
  { dueOn, strictDueOn, baseDueOn }: DeadlineDates,
  step: StepMaker,
  calendar: WorkingCalendar,
): DeadlineStep[] => {
  const { limits, start, paused, strictlyPaused, extended } = course;
  const steps: DeadlineStep[] = [];
  const pausedDueOn = calendar.addWorkingDays(start, limits.reply + paused);
  if (paused > 0) {
    const overlap = overlapping(course, calendar) ? '，同时进行的征求意见重叠的日子只扣除一次' : '';
    steps.push(
      step(
        'D7',
        baseDueOn,
        pausedDueOn,
        `征求意见共占${paused}个工作日${overlap}，期限由${day(baseDueOn)}顺延至${day(pausedDueOn)}（条例第三十三条第三款）。`,
      ),
    );
  }
  if (extended > 0) {
    steps.push(
      step(
        'D7',
        pausedDueOn,
        dueOn,
        `延期${extended}个工作日，自${day(pausedDueOn)}起算，至${day(dueOn)}（${limits.rule === 'D0' ? '条例（2007年）第二十四条第二款' : '条例第三十三条第二款'}）。`,
      ),
    );
  }
  if (strictDueOn !== dueOn) {
    steps.push(
      step(
        'D6',
        start,
        strictDueOn,
        `从严计算只扣除被征求意见方收到征求意见书之后的${strictlyPaused}个工作日，期限为${day(strictDueOn)}；起止点条例未作规定，本系统以发出至收到答复为准，并按较早日期提醒。`,
      ),
    );
  }
  return steps;
};
