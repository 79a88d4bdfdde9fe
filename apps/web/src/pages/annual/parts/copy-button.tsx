import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { copyText } from './copy-text.js';

/** Copies a text and says so on itself. */
export const CopyButton = ({ text }: { readonly text: string }) => {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      onClick={async () => setCopied(await copyText(text))}
    >
      {copied ? '已复制' : '复制'}
    </Button>
  );
};
