import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import type { EChartsCoreOption } from 'echarts/core';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

type Props = { readonly option: EChartsCoreOption; readonly label: string };

/** A picture of figures that stand in a table beside it. */
const Chart = ({ option, label }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      aria: { enabled: true },
      ...option,
    });
    const drawn = place.current;
    const watch = new ResizeObserver(() => {
      chart.resize();
      // Paper is narrower than a screen and tells nobody: the picture must be able to shrink.
      const size = `0 0 ${chart.getWidth()} ${chart.getHeight()}`;
      drawn.querySelector('svg')?.setAttribute('viewBox', size);
    });
    watch.observe(drawn);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} className="panel__chart" role="img" aria-label={label} />;
};

export default Chart;
