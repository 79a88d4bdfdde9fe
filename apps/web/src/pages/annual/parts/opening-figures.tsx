import { applicantTypes } from '@tracker/statute';
import { Alert, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { usePartOrder } from './use-part-order.js';

type Figures = Partial<Record<(typeof applicantTypes)[number]['code'], number>>;

/** The first year of use: what was carried over becomes as many placeholder requests, closed later like any other. */
export const OpeningFigures = ({ year }: { readonly year: number }) => {
  const [figures, setFigures] = useState<Figures>({});
  const open = usePartOrder((body: Figures, key) =>
    answered(
      api.POST('/api/opening-figures', {
        body: { year, figures: body },
        params: { header: { 'Idempotency-Key': key } },
      }),
    ),
  );
  const total = Object.values(figures).reduce((sum, value) => sum + (value ?? 0), 0);
  const { data } = open;
  return (
    <form
      className="typed-part"
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate(figures, { onSuccess: () => setFigures({}) });
      }}
    >
      <h2>期初结转数</h2>
      <p className="quiet">
        首个使用年度，上年未办结的申请没有逐件导入的，按申请人类型登记件数。系统登记同样件数的期初申请（期初-
        {year}-0001 起，收到日期{year - 1}年12月31日，无个人信息），以后逐件办结。
      </p>
      <div className="opening">
        {applicantTypes.map(({ code, label }) => (
          <label key={code} htmlFor={`opening-${code}`}>
            {label}
            <InputNumber
              id={`opening-${code}`}
              min={0}
              max={2000}
              precision={0}
              value={figures[code] ?? null}
              onChange={(value) => setFigures({ ...figures, [code]: value ?? undefined })}
            />
          </label>
        ))}
      </div>
      {open.error && <ProblemAlert error={open.error} />}
      {data !== undefined && (
        <Alert type="success" showIcon role="status" title="期初申请已登记，见“结转”页。" />
      )}
      <Button htmlType="submit" disabled={total === 0} loading={open.isPending}>
        {total === 0 ? '登记期初申请' : `登记 ${total} 件期初申请`}
      </Button>
    </form>
  );
};
