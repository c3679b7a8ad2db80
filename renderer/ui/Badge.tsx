import type { ReactNode } from 'react';

interface BadgeProps {
  readonly icon: ReactNode;
  /** Something against a claim or wrong with it, always with words beside the colour. */
  readonly alert?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A fact about a row in one or two words: contrary, conflict, syndicated. */
export function Badge({ icon, alert = false, title, children }: BadgeProps) {
  return (
    <span className={alert ? 'badge alert' : 'badge'} title={title}>
      {icon}
      {children}
    </span>
  );
}
