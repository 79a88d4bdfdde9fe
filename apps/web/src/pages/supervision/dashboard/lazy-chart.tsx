import type { EChartsCoreOption } from 'echarts/core';
import { lazy, Suspense } from 'react';

const Chart = lazy(() => import('./chart.js'));

type Props = { readonly option: EChartsCoreOption; readonly label: string };

/** The chart, once its library is here; its place is kept meanwhile. */
export const LazyChart = (props: Props) => (
  <Suspense fallback={<div className="panel__chart" aria-hidden />}>
    <Chart {...props} />
  </Suspense>
);
