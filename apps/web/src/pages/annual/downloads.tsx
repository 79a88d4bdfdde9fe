import { DownOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import type { FormId, Looked } from './queries.js';

type Props = {
  readonly looked: Looked;
  /** Where the log is read to, if not to its end. */
  readonly asOf: string | undefined;
  readonly filed: { readonly form: FormId; readonly position: string } | null;
};

const kinds = [
  ['xlsx', 'Excel 表格（.xlsx）'],
  ['docx', 'Word 文档（.docx）'],
  ['html', '网页（.html）'],
  ['json', '数据（.json）'],
] as const;

const filesOf = (name: string, year: number, form: FormId, asOf: string | undefined) => {
  const query = new URLSearchParams({ year: String(year), form, ...(asOf && { asOf }) });
  return kinds.map(([kind, label]) => ({
    key: `${name} ${kind}`,
    label: (
      <a
        href={`/api/annual-report${kind === 'json' ? '' : `.${kind}`}?${query}`}
        download={`${year}年度报告.${kind}`}
      >
        {label}
      </a>
    ),
  }));
};

/** The report as files in the official layout: as it was filed, and as it stands. Each carries its basis and no clock. */
export const Downloads = ({ looked, asOf, filed }: Props) => {
  const { year, form, on } = looked;
  const now = filesOf('now', year, form, asOf);
  const nowName = on ? `截至${on}的数字` : '现在的数字';
  const paper = { year, form: form === '2019' ? 2019 : 2021, ...(on && { on }) } as const;
  const items = filed
    ? [
        {
          type: 'group' as const,
          label: '已报送的报告',
          children: filesOf('filed', year, filed.form, filed.position),
        },
        { type: 'group' as const, label: nowName, children: now },
      ]
    : now;
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>
          下载 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {filed ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              {
                key: 'filed',
                label: (
                  <Link to="/annual/paper" search={{ year, of: 'filed' }} target="_blank">
                    已报送的报告
                  </Link>
                ),
              },
              {
                key: 'now',
                label: (
                  <Link to="/annual/paper" search={paper} target="_blank">
                    {nowName}
                  </Link>
                ),
              },
            ],
          }}
        >
          <Button>
            打印 <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      ) : (
        <Link className="print-link" to="/annual/paper" search={paper} target="_blank">
          打印
        </Link>
      )}
    </>
  );
};
