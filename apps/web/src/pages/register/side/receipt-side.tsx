import { CalendarOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { problemOf } from '../../../api/problem.js';
import { chineseDate } from '../../../shared/chinese-date.js';
import { type FormValues } from '../form/form-values.js';
import { datesOf } from '../form/order-of-form.js';
import { type Preview, previewQuery } from '../queries.js';
import { useSettled } from '../use-settled.js';

const Due = ({ preview }: { readonly preview: Preview }) => {
  const { today, dueOn, dueWhy, strictDueOn, provisional, correctionNoticeDueOn } = preview;
  if (!dueOn) return <p className="quiet">期限暂不起算。</p>;
  return (
    <>
      <p className="side__date">
        {chineseDate(dueOn)}
        {provisional && <Tag>暂定</Tag>}
      </p>
      {dueOn < today && (
        <p className="side__late">
          <ExclamationCircleOutlined aria-hidden /> 期限已过，保存后即为逾期。请核对日期。
        </p>
      )}
      {strictDueOn && strictDueOn !== dueOn && <p>从严计算：{chineseDate(strictDueOn)}</p>}
      {dueWhy && <p className="quiet">{dueWhy}</p>}
      {correctionNoticeDueOn && (
        <p className="quiet">
          内容不明确的，{chineseDate(correctionNoticeDueOn)}前一次性告知补正。
        </p>
      )}
    </>
  );
};

/** The receipt date and the due date as they would be, each with its reason. */
export const ReceiptSide = ({ values }: { readonly values: FormValues }) => {
  // As text: an object of its own at every turn would never settle.
  const dates = JSON.stringify(datesOf(values));
  const settled = JSON.parse(useSettled(dates, 150)) as ReturnType<typeof datesOf>;
  const { data, error } = useQuery(previewQuery(settled));
  // Whoever is typing sees the date before; one that stays unreadable has no reckoning beside it.
  const unreadable = useSettled(dates === 'null', 800) && dates === 'null';
  const preview = unreadable ? undefined : data;
  return (
    <section className="side" aria-label="期限" aria-live="polite">
      <h2>
        <CalendarOutlined aria-hidden /> 收到申请之日
      </h2>
      {unreadable && <p className="quiet">日期看不懂，暂不能推算。请先改正日期。</p>}
      {error && <p className="quiet">{problemOf(error).detail}</p>}
      {preview && (
        <>
          {preview.receivedOn && <p className="side__date">{chineseDate(preview.receivedOn)}</p>}
          <p className="quiet">{preview.receiptWhy}</p>
          {preview.rejection ? (
            <p className="field__warning">{preview.rejection.detail}</p>
          ) : (
            <>
              <h2>答复期限</h2>
              <Due preview={preview} />
            </>
          )}
        </>
      )}
    </section>
  );
};
