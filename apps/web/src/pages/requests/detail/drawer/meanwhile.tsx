import { Alert } from 'antd';

type Props = { readonly told: readonly string[]; readonly refused: boolean };

/** What others did to the request while this drawer was open: facts, not "conflict". */
export const Meanwhile = ({ told, refused }: Props) =>
  told.length === 0 ? null : (
    <Alert
      type={refused ? 'warning' : 'info'}
      showIcon
      role={refused ? 'alert' : 'status'}
      title={refused ? '您打开后，本件已有变化，尚未保存' : '您打开后，本件已有变化'}
      description={
        <>
          <ul>
            {told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>已填写的内容仍然保留。请核对后{refused ? '再次保存' : '保存'}。</p>
        </>
      }
    />
  );
