import './attachments.css';
import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  LoadingOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type Problem, problemOf } from '../../api/problem.js';
import { fileSize } from './file-size.js';
import type { UploadState } from './use-uploads.js';

const looks = {
  waiting: { Icon: PauseCircleOutlined, text: '等待上传' },
  sending: { Icon: LoadingOutlined, text: '正在上传' },
  done: { Icon: CheckCircleOutlined, text: '已上传' },
  failed: { Icon: CloseCircleOutlined, text: '没有上传' },
} as const;

type Props = {
  readonly uploads: readonly UploadState[];
  readonly onRetry: (id: string) => void;
  readonly onDrop: (id: string) => void;
};

/** Whether the same file may be taken the next time: nobody has judged it yet. */
const mayPass = ({ status }: Problem): boolean => status === 0 || status === 401 || status >= 500;

/** How far each file is; one that failed says why and may be sent again. */
export const UploadList = ({ uploads, onRetry, onDrop }: Props) => (
  <ul className="uploads" aria-label="上传进度" aria-live="polite">
    {uploads.map(({ id, file, state, progress, error }) => {
      const { Icon, text } = looks[state];
      return (
        <li key={id} data-state={state}>
          <Icon aria-hidden /> {file.name}
          <span className="quiet">
            {fileSize(file.size)}，{text}
          </span>
          {state === 'sending' && (
            <Progress
              percent={Math.round(progress * 100)}
              size="small"
              aria-label={`${file.name} 上传进度`}
            />
          )}
          {state === 'failed' && (
            <>
              <span role="alert">{problemOf(error).detail}</span>
              {mayPass(problemOf(error)) && (
                <Button size="small" onClick={() => onRetry(id)}>
                  重试
                </Button>
              )}
              <Button size="small" type="text" onClick={() => onDrop(id)}>
                不上传
              </Button>
            </>
          )}
        </li>
      );
    })}
  </ul>
);
