import {
  type CalendarMonth,
  type CalendarYear,
  type DayKind,
  monthsOf,
  weeksOf,
} from './year-days.js';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

// biome-ignore format: a table is read by column
const marks: Readonly<Record<DayKind, { readonly sign: string; readonly said: string }>> = {
  working:      { sign: '',   said: '工作日' },
  weekend:      { sign: '',   said: '周末' },
  rest:         { sign: '休', said: '放假' },
  'make-up':    { sign: '班', said: '调休上班' },
  'local-rest': { sign: '休', said: '本地放假' },
  'local-work': { sign: '班', said: '本地上班' },
};

const Month = ({ month, today }: { readonly month: CalendarMonth; readonly today: string }) => (
  <table className="month">
    <caption>{month.month}月</caption>
    <thead>
      <tr>
        {weekdays.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeksOf(month).map((week) => (
        <tr key={week.find((day) => day !== null)?.date ?? month.month}>
          {week.map((day, index) =>
            day === null ? (
              <td key={`outside ${weekdays[index]}`} />
            ) : (
              <td
                key={day.date}
                className={`month__${day.kind}`}
                aria-current={day.date === today ? 'date' : undefined}
                title={`${day.date} ${marks[day.kind].said}`}
              >
                {day.day}
                <small>{marks[day.kind].sign}</small>
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

type Props = { readonly year: CalendarYear; readonly today: string };

/** The year at a glance: days off and days made up carry a sign, not only a colour. */
export const YearGrid = ({ year, today }: Props) => (
  <>
    <p className="legend" aria-hidden>
      <span className="month__rest">休</span> 放假
      <span className="month__make-up">班</span> 调休上班
      <span className="month__local-rest">休</span> 本地放假
      <span className="month__weekend">六</span> 周末
    </p>
    <div className="months">
      {monthsOf(year.year, year).map((month) => (
        <Month key={month.month} month={month} today={today} />
      ))}
    </div>
  </>
);
