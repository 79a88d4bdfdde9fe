import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { answered, api } from '../api/client.js';
import { SignInForm } from '../pages/sign-in/sign-in-form.js';
import { ProblemAlert } from '../shared/problem-alert.js';
import { type Session, sessionQuery, takeUp, useSession } from './session.js';
import { tellOtherWindows } from './session-news.js';
import { useStanding } from './session-standing.js';

/** Unattended screens show nobody's data, and the page beneath keeps what was typed. */
const veil = { mask: { background: 'rgb(255 255 255 / 88%)', backdropFilter: 'blur(6px)' } };

const begin = (where: string) => window.location.assign(where);

/** Stands over the page when its session is over, or has become another's or another organ's. */
export const SessionTroubleDialog = () => {
  const mine = useSession();
  const queries = useQueryClient();
  const { standing, look, recovered } = useStanding(mine);
  const [error, setError] = useState<unknown>(null);

  /** The page goes on for its own organ, with all that was typed. */
  const goOn = async (now: Session) => {
    setError(null);
    try {
      const { organ } = mine.user;
      const session =
        now.user.organ === organ
          ? now
          : await answered(api.PUT('/api/session/organ', { body: { organ } }));
      queries.setQueryData(sessionQuery.queryKey, takeUp(session));
      tellOtherWindows();
      recovered();
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    } catch (refusal) {
      setError(refusal);
    }
  };

  if (standing.is === 'well') return null;
  const frame = {
    open: true,
    footer: null,
    closable: false,
    keyboard: false,
    styles: veil,
  } as const;
  if (standing.is === 'over')
    return (
      <Modal {...frame} title="请重新登录" width={400}>
        <p>
          {`${mine.user.name}，登录已结束（${mine.idleMinutes} 分钟没有操作，或者已在别处结束）。`}
          {'本页已填写的内容仍然保留。'}
        </p>
        {error !== null && <ProblemAlert error={error} />}
        <SignInForm
          account={mine.user.account ?? undefined}
          onSignedIn={goOn}
          onBackFromProvider={look}
        />
        <Button type="link" block onClick={() => begin('/sign-in')}>
          用其他账号登录（放弃本页未保存的内容）
        </Button>
      </Modal>
    );
  const { now } = standing;
  if (standing.is === 'other-person')
    return (
      <Modal {...frame} title="已换人登录" width={420}>
        <p>
          {now.user.name}已在另一个窗口登录，本页属于{mine.user.name}，不能继续使用。
        </p>
        <Button type="primary" block onClick={() => begin('/')}>
          以{now.user.name}的身份重新打开
        </Button>
      </Modal>
    );
  return (
    <Modal {...frame} title="已改换机关" width={420}>
      <p>
        您已在另一个窗口改为办理“{now.user.organName}”的事务。本页属于“{mine.user.organName}
        ”，已填写的内容仍然保留。
      </p>
      {error !== null && <ProblemAlert error={error} />}
      <Button type="primary" block autoFocus onClick={() => goOn(now)}>
        改回“{mine.user.organName}”，继续本页
      </Button>
      <Button type="link" block onClick={() => begin('/')}>
        放弃本页，办理“{now.user.organName}”的事务
      </Button>
    </Modal>
  );
};
