import type { ReactNode } from 'react';
import { useEffect } from 'react';

type Props = { readonly title: string; readonly beside?: ReactNode; readonly children?: ReactNode };

/** A page's one heading, also the window's title; `children` are the page's own actions. */
export const PageHead = ({ title, beside, children }: Props) => {
  useEffect(() => {
    document.title = `${title} · 政府信息公开申请办理`;
  }, [title]);
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {beside}
      {children && <div className="page-head__end no-print">{children}</div>}
    </header>
  );
};
