import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'title'> {
  /** What it does; read aloud and shown as a tip. */
  readonly label: string;
  readonly keys?: string;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** A button with an icon; its label is its name and its tip, with the key that does the same. */
export function IconButton({ label, keys, small = false, className, ...rest }: IconButtonProps) {
  const classes = ['icon-btn', small ? 'small' : '', className ?? ''];
  const tip = keys === undefined ? label : `${label} (${keys})`;
  return <button type="button" {...rest} aria-label={label} title={tip} className={classes.filter(Boolean).join(' ')} />;
}
