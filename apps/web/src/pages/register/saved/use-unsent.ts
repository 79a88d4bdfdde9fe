import { useBlocker } from '@tanstack/react-router';
import { App } from 'antd';
import { useCallback, useState } from 'react';

/** Remembers which registrations have files on their way, and asks before anybody leaves them behind. */
export const useUnsent = () => {
  const { modal } = App.useApp();
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const tell = useCallback((requestId: string, unsent: boolean) => {
    setWaiting((before) => {
      if (before.has(requestId) === unsent) return before;
      const others = [...before].filter((id) => id !== requestId);
      return new Set(unsent ? [...others, requestId] : others);
    });
  }, []);
  useBlocker({
    disabled: waiting.size === 0,
    enableBeforeUnload: true,
    shouldBlockFn: async () =>
      !(await modal.confirm({
        title: '还有附件没有上传',
        content: '离开后不再上传。需要的，请到该申请的页面重新添加。',
        okText: '离开',
        cancelText: '留在本页',
      })),
  });
  return tell;
};
