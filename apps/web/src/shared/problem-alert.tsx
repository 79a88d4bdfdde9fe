import { Alert } from 'antd';
import { problemOf } from '../api/problem.js';

/** Why something was refused, in the server's own sentences; every fault by its field. */
export const ProblemAlert = ({ error }: { readonly error: unknown }) => {
  const { title, detail, faults = [] } = problemOf(error);
  const told = faults.length > 1;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={detail || title}
      description={
        told && (
          <ul>
            {faults.map(({ path, field, message }) => (
              <li key={`${path} ${message}`}>
                {field ?? path}：{message}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
};
