import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { choicesQuery, type RequestDetail } from '../queries.js';
import { factSections } from './fact-sections.js';

/** What is known of the request, in the order of the paper form. */
export const FactsPanel = ({ detail }: { readonly detail: RequestDetail }) => {
  const { data: choices } = useQuery(choicesQuery);
  if (!choices) return null;
  const { splitFrom } = detail.paper;
  return (
    <section className="card facts" aria-label="申请事实">
      {factSections(detail, choices).map(({ title, lines }) => (
        <div key={title} className="facts__section">
          <h2>{title}</h2>
          <dl>
            {lines.map(({ label, value, long }) => (
              <div key={label} className={long ? 'facts__long' : undefined}>
                <dt>{label}</dt>
                <dd>
                  {splitFrom && value === splitFrom.number ? (
                    <Link to="/requests/$requestId" params={{ requestId: splitFrom.requestId }}>
                      {value}
                    </Link>
                  ) : (
                    value
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
};
