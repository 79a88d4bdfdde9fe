import { formatChineseDate as day } from '../dates/chinese-date.js';
import type { Note } from './course.js';
import type { DeadlineWarning } from './deadline.js';

/** The warning that tells a reader what was out of order and how it was reckoned all the same. */
export const warningOf = (note: Note): DeadlineWarning => {
  switch (note.kind) {
    case 'late-correction-notice':
      return {
        rule: 'D1',
        why: `补正告知（${day(note.on)}）${
          note.workingDays === null
            ? `晚于当时的答复期限${day(note.dueOn)}。`
            : `晚于告知期限${day(note.dueOn)}：补正应当自收到申请之日起${note.workingDays}个工作日内一次性告知（条例第三十条）。`
        }逾期告知的，${
          note.answered
            ? '是否重新计算期限无明确规定，两种日期均已列出。'
            : '收到补正后是否重新计算期限无明确规定，届时列出两种日期；在此之前期限照常计算。'
        }`,
      };
    case 'correction-told-again':
      return {
        rule: 'D5',
        why: `${day(note.on)}为第${note.times}次告知补正；补正应当一次性告知（条例第三十条）。按最后一次收到的补正材料重新计算期限。`,
      };
    case 'late-correction':
      return {
        rule: 'D5',
        why: `补正材料${day(note.on)}收到，已过补正期限${day(note.endedOn)}；仍自收到补正之日起重新计算期限（条例第三十条、第三十三条）。`,
      };
    case 'late-payment':
      return {
        rule: 'D5',
        why: `费用${day(note.on)}缴纳，已过缴费期限${day(note.endedOn)}；仍自缴费次日起重新计算期限（国办函〔2020〕109号）。`,
      };
    case 'late-fee-notice':
      return {
        rule: 'D5',
        why: `收费通知${day(note.on)}送达，已过当时的答复期限${day(note.dueOn)}，对期限不发生影响（国办函〔2020〕109号）。`,
      };
    case 'late-consultation':
      return {
        rule: 'D6',
        why: `征求意见书${day(note.on)}发出，已过当时的答复期限${day(note.dueOn)}，所需时间不予扣除（条例第三十三条第三款）。`,
      };
    case 'late-extension':
      return {
        rule: 'D7',
        why: `延期告知${day(note.on)}作出，已过当时的答复期限${day(note.dueOn)}，延期不发生效力（条例第三十三条第二款）。`,
      };
    case 'extension-cut':
      return {
        rule: 'D0',
        why: `登记的延期为${note.given}个工作日，超过当时规定的上限，按${note.allowed}个工作日计算（条例（2007年）第二十四条第二款）。`,
      };
    case 'answer-before-letter':
      return {
        rule: 'D5',
        why: `登记的答复日期${day(note.on)}早于对应的告知日期${day(note.letterOn)}，请核对。`,
      };
    case 'restart-before-receipt':
      return {
        rule: 'D5',
        why: `登记的补正或者缴费日期${day(note.on)}早于收到申请之日${day(note.receivedOn)}，不重新计算期限，请核对。`,
      };
  }
};
