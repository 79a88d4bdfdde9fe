import { Alert, Button } from 'antd';

type Props = {
  /** Whether a colleague has saved something else since it was begun. */
  readonly overtaken: boolean;
  readonly onDrop: () => void;
};

/** Says that something is typed and not saved yet, and what may be done about it. */
export const UnsavedNote = ({ overtaken, onDrop }: Props) =>
  overtaken ? (
    <Alert
      type="warning"
      showIcon
      title="您填写期间，已保存的内容有了变化。保存将以您填写的为准。"
      action={
        <Button size="small" onClick={onDrop}>
          改用已保存的内容
        </Button>
      }
    />
  ) : (
    <p className="quiet unsaved-note" role="status">
      尚未保存，已留在本机。
      <Button type="link" size="small" onClick={onDrop}>
        放弃改动
      </Button>
    </p>
  );
