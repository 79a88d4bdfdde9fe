import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Radio } from 'antd';
import { answered, api } from '../../../../api/client.js';
import { type FieldProps, handed } from './field-props.js';
import { MonthCount } from './month-count.js';

type Scale = 'by-pages' | 'by-items';

/** One of the two scales, never both. */
export const FeeScaleField = ({ value, onChange, ground, ...rest }: FieldProps) => {
  const form = Form.useFormInstance();
  return (
    <Radio.Group
      {...handed(rest)}
      value={value}
      onChange={(event) => {
        onChange?.(event.target.value);
        // Pages are no place in the month: the figure of one scale says nothing on the other.
        form.setFieldValue('quantity', undefined);
      }}
      options={(ground.choices.options.scale ?? []).map(({ code, label }) => ({
        value: code,
        label: `${label}计收`,
      }))}
    />
  );
};

/** Pages of this request, or its place among the applicant's in the month, and what that costs. */
export const FeeQuantityField = ({ value, onChange, ground, ...rest }: FieldProps) => {
  const scale = Form.useWatch<Scale | undefined>('scale') ?? 'by-pages';
  const quantity = typeof value === 'number' ? value : null;
  const byPages = scale === 'by-pages';
  return (
    <>
      <InputNumber
        {...handed(rest)}
        value={quantity}
        onChange={(typed) => onChange?.(typed ?? undefined)}
        min={1}
        precision={0}
        suffix={byPages ? '页' : '件'}
        style={{ width: 160 }}
      />
      <p className="quiet">
        {byPages ? '本件提供的页数，A4纸单面为一页。' : '申请人当月向本机关提出的第几件申请。'}
      </p>
      {!byPages && <MonthCount detail={ground.detail} onTake={(count) => onChange?.(count)} />}
      {quantity !== null && <FeeReckoning scale={scale} quantity={quantity} />}
    </>
  );
};

const FeeReckoning = (fee: { readonly scale: Scale; readonly quantity: number }) => {
  const { data } = useQuery({
    queryKey: ['fee', fee.scale, fee.quantity],
    queryFn: () => answered(api.POST('/api/fee/preview', { body: fee })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  return (
    <div className="choice-help" aria-live="polite">
      <p>
        本件应收 <strong>{data.amount.toLocaleString('zh-CN')} 元</strong>
        {data.monthTotal !== null && `，当月合计 ${data.monthTotal.toLocaleString('zh-CN')} 元`}
      </p>
      <ul>
        {data.steps.map(({ from, why }) => (
          <li key={from}>{why}</li>
        ))}
      </ul>
    </div>
  );
};
