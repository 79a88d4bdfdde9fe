import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { checksHeadline } from '@tracker/statute';
import { Button } from 'antd';
import { useState } from 'react';
import { type CellPlace, placesOf } from './official/places.js';
import type { AnnualCheck, FormId } from './queries.js';

type Props = {
  readonly form: FormId;
  readonly checks: readonly AnnualCheck[];
  readonly onOpen: (place: CellPlace) => void;
};

const standing = ({ passed, level }: AnnualCheck) => {
  if (passed === null)
    return { Icon: MinusCircleOutlined, word: '无法核对', tone: 'var(--waiting)' };
  if (passed) return { Icon: CheckCircleOutlined, word: '成立', tone: 'var(--in-time)' };
  return level === 'error'
    ? { Icon: CloseCircleOutlined, word: '不成立', tone: 'var(--late)' }
    : { Icon: ExclamationCircleOutlined, word: '提示', tone: 'var(--soon)' };
};

const looks = {
  sound: { Icon: CheckCircleOutlined, tone: 'var(--in-time)' },
  hints: { Icon: ExclamationCircleOutlined, tone: 'var(--soon)' },
  wrong: { Icon: CloseCircleOutlined, tone: 'var(--late)' },
} as const;

const CheckItem = ({ form, check, onOpen }: Omit<Props, 'checks'> & { check: AnnualCheck }) => {
  const { Icon, word, tone } = standing(check);
  const { id, help, passed, detail, findings } = check;
  return (
    <li className="checks__item">
      <span style={{ color: tone, whiteSpace: 'nowrap' }}>
        <Icon aria-hidden /> {word}
      </span>
      <div>
        <b>
          {help.title}
          {id.startsWith('C') && <span className="quiet"> {id}</span>}
        </b>
        {passed === null && <p className="quiet">{detail}</p>}
        {passed === false && findings.length === 0 && <p>{detail}</p>}
        {findings.length > 0 && (
          <ul className="checks__findings">
            {findings.map(({ where, detail: words }) => {
              const [place] = placesOf(form, where);
              return (
                <li key={`${where} ${words}`}>
                  {words}
                  {place && (
                    <Button type="link" size="small" onClick={() => onOpen(place)}>
                      看这一格
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        <p className="quiet checks__why">
          {help.text}
          <span>（{help.cites}）</span>
        </p>
      </div>
    </li>
  );
};

/** 勾稽关系 in one line while all hold, else the list of those that fail; each explains itself. */
export const ChecksLine = ({ form, checks, onOpen }: Props) => {
  const [all, setAll] = useState(false);
  const failed = checks.filter(({ passed }) => passed === false);
  const shown = all ? checks : failed;
  const { standing: inAll, words } = checksHeadline(checks);
  const { Icon, tone } = looks[inAll];
  return (
    <section className="checks" aria-label="勾稽关系">
      <p className="checks__line">
        <span style={{ color: tone }}>
          <Icon aria-hidden /> {words}
        </span>
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `查看全部 ${checks.length} 项`}
        </Button>
      </p>
      {shown.length > 0 && (
        <ul className="checks__list">
          {shown.map((check) => (
            <CheckItem key={check.id} form={form} check={check} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
};
