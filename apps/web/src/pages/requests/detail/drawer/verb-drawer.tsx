import { useQuery } from '@tanstack/react-query';
import { App, Drawer, Skeleton } from 'antd';
import { useRef } from 'react';
import { ProblemAlert } from '../../../../shared/problem-alert.js';
import type { Verb } from '../forms/verbs.js';
import { choicesQuery, requestQuery } from '../queries.js';
import type { Receipt } from './use-order.js';
import { VerbFormPane } from './verb-form-pane.js';

type Props = {
  readonly verb: Verb;
  readonly requestId: string;
  readonly onClose: () => void;
  readonly onDone?: (receipt: Receipt) => void;
};

/** One order on one request. What was typed is lost only when the person says so. */
export const VerbDrawer = ({ requestId, verb, onClose, onDone }: Props) => {
  const { modal } = App.useApp();
  // The form begins from what stands now, not from what some page remembers.
  const detail = useQuery({ ...requestQuery(requestId), refetchOnMount: 'always' });
  const choices = useQuery(choicesQuery);
  const typed = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  const focusFirst = () =>
    place.current
      ?.querySelector<HTMLElement>('input:not([disabled]), textarea:not([disabled])')
      ?.focus();
  const leave = () => {
    if (!typed.current) return onClose();
    modal.confirm({
      title: '放弃已填写的内容？',
      content: '尚未保存。',
      okText: '放弃',
      cancelText: '继续填写',
      autoFocusButton: 'cancel',
      onOk: onClose,
    });
  };
  const title = choices.data?.verbs.find((one) => one.verb === verb)?.title;
  const error = detail.error ?? choices.error;
  return (
    <Drawer
      open
      title={
        <>
          {title} <span className="drawer-number">{detail.data?.number}</span>
        </>
      }
      size={560}
      onClose={leave}
      mask={{ closable: false }}
      afterOpenChange={focusFirst}
    >
      <div ref={place}>
        {error && <ProblemAlert error={error} />}
        {detail.data && choices.data && detail.isFetchedAfterMount ? (
          <VerbFormPane
            verb={verb}
            detail={detail.data}
            choices={choices.data}
            onReady={focusFirst}
            onTyped={() => {
              typed.current = true;
            }}
            onCancel={leave}
            onDone={(receipt) => {
              onClose();
              onDone?.(receipt);
            }}
          />
        ) : (
          !error && <Skeleton active />
        )}
      </div>
    </Drawer>
  );
};
