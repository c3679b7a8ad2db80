import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string | null;
  readonly children: ReactNode;
}

/** A part of the inspector between two hairlines. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className="inspector-section" aria-label={title ?? undefined}>
      {title !== null && <h3>{title}</h3>}
      {children}
    </section>
  );
}

/** A named value; values stand below one another. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="inspector-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
