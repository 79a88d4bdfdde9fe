import { Link } from '@tanstack/react-router';
import { useHasRole } from '../../../app/session.js';
import { PageHead } from '../../../shared/page-head.js';
import { AbsenceForm } from './absence-form.js';
import { AbsencesTable } from './absences-table.js';
import { HandOverForm } from './hand-over-form.js';
import '../supervision.css';

/** When somebody leaves for good, or for some days. */
export const PeoplePage = () => {
  const mayHandOver = useHasRole('督办', '管理');
  const supervises = useHasRole('督办', '审核', '管理');
  return (
    <>
      <PageHead title="移交与外出" beside={supervises && <Link to="/supervision">督办</Link>} />
      <div className="people">
        {mayHandOver && (
          <section aria-labelledby="hand-over-title">
            <h2 id="hand-over-title">移交</h2>
            <p className="quiet">将一名承办人未办结的申请全部交给另一人，逐件记入办理经过。</p>
            <HandOverForm />
          </section>
        )}
        <section aria-labelledby="absence-title">
          <h2 id="absence-title">外出与代理</h2>
          <AbsencesTable />
          <AbsenceForm />
        </section>
      </div>
    </>
  );
};
