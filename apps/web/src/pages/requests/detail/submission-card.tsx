import type { components } from '../../../api/schema.js';
import { momentText } from './timeline/moment-text.js';

type Props = { readonly submission: components['schemas']['Submission'] };

/** What lies with the head: by whom, since when, and what exactly. */
export const SubmissionCard = ({ submission }: Props) => (
  <section className="card submission" aria-label="送审内容">
    <header className="card__head">
      <h2>{submission.subjectLabel}待审核</h2>
    </header>
    {submission.sentence && <p>{submission.sentence}</p>}
    {submission.note && <p>送审说明：{submission.note}</p>}
    <p className="quiet">
      {submission.by}　{momentText(submission.recordedAt)} 送审
      {submission.own && `（本人送审，${submission.refusal ? '须' : '宜'}由他人审核）`}
    </p>
  </section>
);
