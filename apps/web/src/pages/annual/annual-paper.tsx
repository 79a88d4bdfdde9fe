import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { annualForms } from '@tracker/statute';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useSession } from '../../app/session.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import './annual-paper.css';
import { FoldProgress } from './fold-progress.js';
import { lookedAt } from './looked-at.js';
import { PaperFour, PaperThree } from './official/paper-tables.js';
import { deskQuery, reportQuery } from './queries.js';

/** Sections three and four as paper: A4 landscape, black on white, with the basis and no clock. */
export const AnnualPaper = () => {
  const { today } = useSession();
  const { year, form, on } = lookedAt(useSearch({ from: '/signed-in/paper/annual/paper' }), today);
  // A day is a place in the log first; the report is then that of the place.
  const place = useQuery({ ...deskQuery({ year, form, on }), enabled: on !== undefined });
  const asOf = place.data?.asOf?.position ?? undefined;
  const { data, error } = useQuery({
    ...reportQuery(year, form, asOf),
    enabled: on === undefined || asOf !== undefined,
  });
  useEffect(() => {
    document.title = `${year}年政府信息公开工作年度报告`;
  }, [year]);
  const failed = place.error ?? error;
  if (failed) return <ProblemAlert error={failed} />;
  if (!data) return <FoldProgress words="正在由事件日志计算" />;
  const { headings } = annualForms[data.form];
  const checks = data.checks ?? [];
  const assessed = checks.filter(({ passed }) => passed !== null);
  const broken = checks.filter(({ passed }) => passed === false);
  return (
    <main className="paper">
      <div className="no-print paper__bar">
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
        <span className="quiet">A4 横向</span>
      </div>
      <h1>
        {data.organName}
        {data.year}年政府信息公开工作年度报告
      </h1>
      <h2>{headings[2]}</h2>
      <PaperThree form={data.form} rows={data.sectionThree.rows} />
      <h2>{headings[3]}</h2>
      <PaperFour groups={data.sectionFour.groups} />
      <p className="paper__checks">
        {broken.length === 0
          ? `勾稽关系 ${assessed.length} 项全部成立`
          : `勾稽关系 ${assessed.length} 项中有 ${broken.length} 项不成立：`}
      </p>
      {broken.length > 0 && (
        <ul className="paper__checks">
          {broken.map(({ id, detail }) => (
            <li key={id}>
              {id}：{detail}
            </li>
          ))}
        </ul>
      )}
      {data.basis && (
        <p className="paper__basis">
          数据依据：截至第 {data.basis.position} 号事件，共 {data.basis.events} 个事件；计数规则{' '}
          {data.basis.rules}；日历 {data.basis.calendar}；摘要 {data.basis.digest}
        </p>
      )}
    </main>
  );
};
