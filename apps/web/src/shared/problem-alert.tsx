import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { problemOf } from '../api/problem.js';

/** Why something was refused, in the server's own sentences; every fault by its field. */
export const ProblemAlert = ({ error }: { readonly error: unknown }) => {
  const { title, detail, faults = [] } = problemOf(error);
  const told = faults.length > 1;
  const box = useRef<HTMLDivElement>(null);
  // A long form is sent from its foot, where nobody sees what stands above it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is shown anew
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <div ref={box} className="problem">
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
    </div>
  );
};
