import { useQuery } from '@tanstack/react-query';
import { annualForms } from '@tracker/statute';
import { type AnnualDesk, feesQuery } from '../queries.js';
import { CopyButton } from './copy-button.js';
import { TextPart } from './text-part.js';

type Props = { readonly desk: AnnualDesk; readonly mayWrite: boolean };

/** The parts that are words: figures and sentences offered for 一 and 六, and fields for 一, 五 and 六. */
export const WordsTab = ({ desk, mayWrite }: Props) => {
  const { narrative, texts, form, year, filed } = desk;
  const fees = useQuery(feesQuery(year));
  const { headings } = annualForms[form];
  const readOnly = !mayWrite || filed !== null;
  const part = (name: '一' | '五' | '六', at: number, hint: string, offered: string) => (
    <TextPart
      key={`${year} ${name}`}
      year={year}
      part={name}
      heading={headings[at] ?? ''}
      hint={hint}
      held={texts[name]}
      offered={offered}
      readOnly={readOnly}
    />
  );
  return (
    <div className="typed-part">
      <section aria-label="第一部分可用的数字">
        <h2>第一部分可用的数字</h2>
        <dl className="figures">
          {narrative.figures.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="offered">{narrative.text}</p>
        <CopyButton text={narrative.text} />
      </section>
      {filed && <p className="quiet">报告已报送，撤回后才能更改文字。</p>}
      {part(
        '一',
        0,
        '写完后，文字中的收到、办结、结转、复议、诉讼件数会与表格核对。',
        narrative.text,
      )}
      {part('五', 4, '', '')}
      {part('六', 5, '须写明信息处理费的收取情况；没有收取的也要写明。', fees.data?.sentence ?? '')}
    </div>
  );
};
