import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { queryClient } from './query-client.js';
import { theme } from './theme.js';

dayjs.locale('zh-cn');

/** What every page stands on: language, look, and the one store of what the server said. */
export const Providers = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
    <App>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </App>
  </ConfigProvider>
);
