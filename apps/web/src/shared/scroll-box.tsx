import type { ReactNode } from 'react';
import './scroll-box.css';

type Props = { readonly label: string; readonly children: ReactNode };

/** A wide table in a box of its own, which the keyboard can scroll; rows without links need it. */
export const ScrollBox = ({ label, children }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section className="scroll-box" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
