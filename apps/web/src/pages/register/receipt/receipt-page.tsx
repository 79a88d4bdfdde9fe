import './receipt.css';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { chineseDate } from '../../../shared/chinese-date.js';
import { instantText, logHeadQuery, PrintFoot } from '../../../shared/print/print-foot.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { receiptQuery } from '../queries.js';

const from = '/signed-in/paper/register/receipt/$requestId';

const note =
  '需要补正、征求第三方意见或者延长期限的，本机关将依法另行告知。查询办理情况请提供登记编号。' +
  '本回执所称条例，指《中华人民共和国政府信息公开条例》。';

/** 登记回执 on A5: what the applicant takes home; `?print=true` calls for the printer by itself. */
export const ReceiptPage = () => {
  const { requestId } = useParams({ from });
  const { print } = useSearch({ from });
  const { data: receipt, error } = useQuery(receiptQuery(requestId));
  const { data: head } = useQuery(logHeadQuery);
  const printed = useRef(false);
  const ready = receipt !== undefined && head !== undefined;
  useEffect(() => {
    if (!ready || !print || printed.current) return;
    printed.current = true;
    requestAnimationFrame(() => window.print());
  }, [ready, print]);
  useEffect(() => {
    if (receipt) document.title = `登记回执 ${receipt.number}`;
  }, [receipt]);
  if (error) return <ProblemAlert error={error} />;
  if (!receipt) return <Skeleton active />;
  const lines = [
    ['申请人', receipt.applicantName],
    ['申请内容', receipt.description],
    ['收到方式', receipt.channelLabel],
    ['提供形式', receipt.form],
    ['获取方式', receipt.delivery],
  ] as const;
  return (
    <main className="receipt">
      <div className="receipt__print no-print">
        <Button type="primary" onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <h1>
        <span>{receipt.organName}</span>
        政府信息公开申请登记回执
      </h1>
      <table>
        <tbody>
          <tr>
            <th scope="row">登记编号</th>
            <td className="receipt__number">{receipt.number}</td>
          </tr>
          <tr>
            <th scope="row">登记时间</th>
            <td>{instantText(receipt.registeredAt)}</td>
          </tr>
          {lines.map(
            ([label, text]) =>
              text && (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="receipt__text">{text}</td>
                </tr>
              ),
          )}
          <tr>
            <th scope="row">收到申请之日</th>
            <td>
              <b>{receipt.receivedOn ? chineseDate(receipt.receivedOn) : '尚待确认'}</b>
              <p>{receipt.receiptWhy}</p>
            </td>
          </tr>
          <tr>
            <th scope="row">答复期限</th>
            <td>
              <b>
                {receipt.dueOn ? chineseDate(receipt.dueOn) : '自双方确认之日起计算'}
                {receipt.provisional && '（暂定）'}
              </b>
              {receipt.dueWhy.map((why) => (
                <p key={why}>{why}</p>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="receipt__note">{note}</p>
      <div className="receipt__sign">
        <div>经办人：{receipt.registeredBy}</div>
        <div className="receipt__seal">
          {receipt.organName}（章）
          <br />
          {chineseDate(instantText(receipt.registeredAt).slice(0, 10))}
        </div>
      </div>
      <PrintFoot organName={receipt.organName} subject={receipt.number} />
    </main>
  );
};
