import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Input } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { EraseConfirm } from './erase-confirm.js';

type Erased = components['schemas']['Erased'];

/** Ends the readability of one applicant's particulars, in two steps and for ever. */
export const ErasePage = () => {
  const { number } = useSearch({ from: '/signed-in/office/administration/system/erase' });
  const navigate = useNavigate();
  const [erased, setErased] = useState<Erased | null>(null);
  const { data, error } = useQuery({
    queryKey: ['system', 'erase', number],
    enabled: number !== undefined && erased?.number !== number,
    gcTime: 0,
    queryFn: () =>
      answered(api.GET('/api/erasure-preview', { params: { query: { number: String(number) } } })),
  });
  return (
    <div className="erase">
      <PageHead title="抹除申请人" />
      <p>
        销毁一名申请人的密钥，其姓名、证件号码、联系方式、申请内容和附件在系统、日志和今后的备份中都不再能读出，
        <strong>不可恢复</strong>
        {'。登记编号、日期、办理结果和年报数字不变。只能抹除本机关的申请人；'}
        {'尚在行政复议、行政诉讼或者档案保管期内的，请先核实能否抹除。'}
      </p>
      <Input.Search
        aria-label="该申请人任一申请的登记编号"
        placeholder="该申请人任一申请的登记编号"
        defaultValue={number}
        enterButton="查找"
        onSearch={(text) => {
          // As it is copied from a letter: full-width digits, spaces around.
          const typed = text.normalize('NFKC').trim();
          setErased(null);
          void navigate({ to: '/system/erase', search: typed ? { number: typed } : {} });
        }}
        style={{ maxWidth: 420, marginBottom: 16 }}
      />
      {erased && (
        <Alert
          role="status"
          type="success"
          showIcon
          title={`已抹除：${erased.requests} 件申请的申请人信息不再能读出。`}
          description={
            <>
              还须办两件事：
              <ol>
                <li>销毁此前每一次备份的密钥文件（以 .keys 结尾），然后重新备份。</li>
                <li>处理纸质材料、扫描件、邮箱以及已经导出的台账和文书，本系统管不到这些。</li>
              </ol>
            </>
          }
        />
      )}
      {!erased && error && <ProblemAlert error={error} />}
      {!erased && data && <EraseConfirm key={data.number} preview={data} done={setErased} />}
    </div>
  );
};
