import type { Deadline } from '../queries.js';

/** The reckoning of a due date, step by step, each with its article. */
export const ClockSteps = ({ deadline }: { readonly deadline: Deadline }) => (
  <ol className="clock-steps" aria-label="期限推算过程">
    {deadline.steps.map(({ rule, from, to, workingDays, why }) => (
      <li key={`${rule} ${from} ${to} ${why}`}>
        <p>{why}</p>
        <p className="quiet">
          {from} → {to}，{workingDays}个工作日
        </p>
      </li>
    ))}
  </ol>
);
