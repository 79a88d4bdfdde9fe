import './sheet.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { useSession } from '../../../../app/session.js';
import { chineseDate } from '../../../../shared/chinese-date.js';
import { PrintFoot } from '../../../../shared/print/print-foot.js';
import { ProblemAlert } from '../../../../shared/problem-alert.js';
import { factSections } from '../facts/fact-sections.js';
import { choicesQuery, requestQuery, timelineQuery } from '../queries.js';
import { momentText } from '../timeline/moment-text.js';

/** 申请办理单: the facts, the clock and the course of one request on paper, with room to sign. */
export const SheetPage = () => {
  const { requestId } = useParams({ from: '/signed-in/paper/requests/$requestId/print' });
  const { user } = useSession();
  const detail = useQuery(requestQuery(requestId));
  const choices = useQuery(choicesQuery);
  const timeline = useQuery(timelineQuery(requestId));
  const number = detail.data?.number;
  useEffect(() => {
    if (number) document.title = `申请办理单 ${number}`;
  }, [number]);
  const error = detail.error ?? choices.error ?? timeline.error;
  if (error) return <ProblemAlert error={error} />;
  if (!detail.data || !choices.data || !timeline.data) return <Skeleton active />;
  const { deadline, request, statusLabel } = detail.data;
  return (
    <article className="sheet">
      <h1>政府信息公开申请办理单</h1>
      <p className="sheet__head">
        <span>{user.organName}</span>
        <span>登记编号：{number}</span>
      </p>
      <table>
        <tbody>
          <tr>
            <th scope="row">办理状态</th>
            <td>{statusLabel}</td>
            <th scope="row">答复期限</th>
            <td>
              {deadline ? chineseDate(deadline.dueOn) : '尚未起算'}
              {deadline?.provisional && request.life === 'open' && '（暂定）'}
            </td>
          </tr>
          {factSections(detail.data, choices.data).map(({ title, lines }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td colSpan={3}>
                <div className="sheet__facts">
                  {lines.map(({ label, value, long }) => (
                    <p key={label} className={long ? 'sheet__long' : undefined}>
                      {label}：{value}
                    </p>
                  ))}
                </div>
              </td>
            </tr>
          ))}
          {deadline && (
            <tr>
              <th scope="row">期限推算</th>
              <td colSpan={3}>
                {deadline.steps.map(({ rule, from, to, why }) => (
                  <p key={`${rule} ${from} ${to} ${why}`}>{why}</p>
                ))}
              </td>
            </tr>
          )}
          {['承办意见', '审核意见', '负责人意见'].map((title) => (
            <tr key={title} className="sheet__sign">
              <th scope="row">{title}</th>
              <td colSpan={3}>
                <span>签名：　　　　　　　　年　　月　　日</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>办理经过</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">事项</th>
            <th scope="col">录入</th>
          </tr>
        </thead>
        <tbody>
          {timeline.data.events.map(({ position, on, sentence, actor, recordedAt }) => (
            <tr key={position}>
              <td className="sheet__day">{on}</td>
              <td>{sentence}</td>
              <td className="sheet__who">
                {actor.name}
                <br />
                {momentText(recordedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PrintFoot organName={user.organName} subject={`申请 ${number}`} />
    </article>
  );
};
