import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { annualForms, checksHeadline } from '@tracker/statute';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useSession } from '../../app/session.js';
import { chineseDate } from '../../shared/chinese-date.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import './annual-paper.css';
import { FoldProgress } from './fold-progress.js';
import { lookedAt } from './looked-at.js';
import { PaperFour, PaperThree } from './official/paper-tables.js';
import { deskQuery, reportQuery } from './queries.js';

/** Sections three and four as paper: A4 landscape, black on white, with the basis and no clock. */
export const AnnualPaper = () => {
  const { today } = useSession();
  const search = useSearch({ from: '/signed-in/paper/annual/paper' });
  const { year, form, on } = lookedAt(search, today);
  // A day and a filing are places in the log first; the report is then that of the place.
  const placed = on !== undefined || search.of === 'filed';
  const place = useQuery({ ...deskQuery({ year, form, on }), enabled: placed });
  const filed = search.of === 'filed' ? place.data?.filed : null;
  const asOf = filed?.position ?? place.data?.asOf?.position ?? undefined;
  const { data, error } = useQuery({
    ...reportQuery(year, filed?.form ?? form, asOf),
    enabled: !placed || place.data !== undefined,
  });
  useEffect(() => {
    document.title = `${year}年政府信息公开工作年度报告`;
  }, [year]);
  const failed = place.error ?? error;
  if (failed) return <ProblemAlert error={failed} />;
  if (!data) return <FoldProgress words="正在由事件日志计算" />;
  const { headings } = annualForms[data.form];
  const checks = data.checks ?? [];
  const broken = checks.filter(({ passed }) => passed === false);
  return (
    <main className="paper">
      <div className="no-print paper__bar">
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
        <span className="quiet">A4 横向</span>
        {filed && <span>已于{chineseDate(filed.filedOn)}报送的报告</span>}
        {search.of === 'filed' && place.data?.filed === null && (
          <span>{year}年度报告没有报送，以下是现在的数字。</span>
        )}
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
        {checksHeadline(checks).words}
        {broken.length > 0 && '：'}
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
