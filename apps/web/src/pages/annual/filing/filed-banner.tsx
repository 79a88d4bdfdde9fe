import { CheckSquareOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { chineseDate } from '../../../shared/chinese-date.js';
import type { AnnualDesk } from '../queries.js';
import { FilingDrawer } from './filing-drawer.js';
import { ReopenDialog } from './reopen-dialog.js';

type Props = {
  readonly desk: AnnualDesk;
  /** How many cells read otherwise than filed; undefined while nobody knows. */
  readonly differing: number | undefined;
  readonly mayFile: boolean;
  readonly yearOver: boolean;
  readonly comparing: boolean;
  readonly onCompare: () => void;
};

const told = (differing: number | undefined): string => {
  if (differing === undefined) return '';
  return differing === 0 ? '现在的数字与已报送一致。' : `现在有 ${differing} 格与已报送不同。`;
};

/** Whether the report is filed, under which digest, and what may be done about it. */
export const FiledBanner = ({
  desk,
  differing,
  mayFile,
  yearOver,
  comparing,
  onCompare,
}: Props) => {
  const [asked, setAsked] = useState<'file' | 'reopen' | null>(null);
  const { filed, year } = desk;
  const close = () => setAsked(null);
  return (
    <section className="filed" aria-label="报送情况">
      {filed ? (
        <p>
          <CheckSquareOutlined aria-hidden style={{ color: 'var(--in-time)' }} /> 已于
          {chineseDate(filed.filedOn)}报送，依据截至第 {filed.position} 号事件，摘要{' '}
          <code title={filed.digest}>{filed.digest.slice(0, 19)}…</code> {told(differing)}
        </p>
      ) : (
        <p>
          <EditOutlined aria-hidden /> 尚未报送
          {!yearOver && `。${year}年结束后方可报送`}
        </p>
      )}
      <div className="filed__actions no-print">
        {filed && !comparing && (differing ?? 0) > 0 && (
          <Button onClick={onCompare}>与已报送比较</Button>
        )}
        {mayFile && filed && <Button onClick={() => setAsked('reopen')}>撤回报送</Button>}
        {mayFile && !filed && yearOver && (
          <Button type="primary" onClick={() => setAsked('file')}>
            报送
          </Button>
        )}
      </div>
      {asked === 'file' && <FilingDrawer desk={desk} onClose={close} />}
      {asked === 'reopen' && <ReopenDialog year={year} onClose={close} />}
    </section>
  );
};
