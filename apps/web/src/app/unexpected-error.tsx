import { Button, Result } from 'antd';
import { problemOf } from '../api/problem.js';

/** A page that failed: what happened in one sentence, and a way on. */
export const UnexpectedError = ({ error, reset }: { error: unknown; reset: () => void }) => (
  <Result
    status="warning"
    title="这一页没能打开"
    subTitle={problemOf(error).detail}
    extra={
      <Button type="primary" onClick={reset}>
        重试
      </Button>
    }
  />
);
