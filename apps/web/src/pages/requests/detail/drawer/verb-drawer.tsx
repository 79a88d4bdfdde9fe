import { useQuery } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
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
  /** Whether what was typed may go: nothing was, or the person says so. */
  const mayGo = (): Promise<boolean> =>
    typed.current
      ? Promise.resolve(
          modal.confirm({
            title: '放弃已填写的内容？',
            content: '尚未保存。',
            okText: '放弃',
            cancelText: '继续填写',
            autoFocusButton: 'cancel',
          }),
        )
      : Promise.resolve(true);
  const leave = async () => {
    if (await mayGo()) onClose();
  };
  // The back button and a link close the drawer as well.
  useBlocker({
    shouldBlockFn: async () => !(await mayGo()),
    enableBeforeUnload: () => typed.current,
  });
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
      onClose={() => void leave()}
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
            onCancel={() => void leave()}
            onDone={(receipt) => {
              typed.current = false;
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
