import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import type { ListSearch } from '../lists/list-search.js';
import type { Figures } from '../queries.js';
import { closedIn } from './months-panel.js';

type Answers = Pick<Figures['categories'][number], 'label' | 'answered' | 'late' | 'rateText'>;
type Row = Answers & {
  readonly key: string;
  /** What narrows the lists of requests to this group; null where no filter can name it. */
  readonly search: Pick<ListSearch, 'category' | 'applicantType'> | null;
};

type Props = { readonly figures: Figures };

const right = 'right' as const;

const typeRows = ({ applicantTypes }: Figures): readonly Row[] =>
  applicantTypes.map(({ applicantType, ...answers }) => ({
    ...answers,
    key: applicantType,
    search: { applicantType: applicantType as NonNullable<ListSearch['applicantType']> },
  }));

const categoryRows = ({ categories }: Figures): readonly Row[] =>
  categories.map(({ category, ...answers }) => ({
    ...answers,
    key: category ?? '',
    search: category === null ? null : { category },
  }));

const columnsOf = (about: string, period: Pick<Figures, 'from' | 'to'>) => [
  { title: about, dataIndex: 'label', key: 'label' },
  {
    title: '答复',
    key: 'answered',
    align: right,
    width: 60,
    render: (_: unknown, { answered, search }: Row) =>
      answered === 0 || search === null ? (
        answered
      ) : (
        <Link to="/requests" search={{ ...closedIn(period), ...search, answered: true }}>
          {answered}
        </Link>
      ),
  },
  {
    title: '逾期答复',
    key: 'late',
    align: right,
    width: 84,
    render: (_: unknown, { late, search }: Row) =>
      late === 0 || search === null ? (
        late
      ) : (
        <Link
          to="/supervision/$list"
          params={{ list: 'answered-late' }}
          search={{ closedFrom: period.from, closedTo: period.to, ...search }}
        >
          {late}
        </Link>
      ),
  },
  {
    title: '按期答复率',
    key: 'rate',
    align: right,
    width: 100,
    render: (_: unknown, { rateText }: Row) => rateText ?? '—',
  },
];

/** What was answered in time, by type of applicant and by category; groups without an answer are left out. */
export const RatesPanel = ({ figures }: Props) => {
  const tables = [
    { about: '申请人类型', rows: typeRows(figures) },
    { about: '办理结果', rows: categoryRows(figures) },
  ];
  return (
    <section className="panel panel--wide" aria-labelledby="rates-title">
      <h2 id="rates-title">按期答复率，按申请人类型和办理结果</h2>
      <div className="panels">
        {tables.map(({ about, rows }) => (
          <Table<Row>
            key={about}
            rowKey="key"
            size="small"
            columns={columnsOf(about, figures)}
            dataSource={rows.filter(({ answered }) => answered > 0)}
            pagination={false}
            locale={{ emptyText: <span className="quiet">期间没有答复。</span> }}
            scroll={{ x: 330 }}
          />
        ))}
      </div>
    </section>
  );
};
