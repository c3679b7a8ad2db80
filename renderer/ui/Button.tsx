import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'default' | 'quiet';
  readonly size?: 'small' | 'default' | 'large';
  readonly children: ReactNode;
}

/** A button with words; one `primary` to a surface. */
export function Button({ look = 'default', size = 'default', className, ...rest }: ButtonProps) {
  const classes = ['btn', look === 'default' ? '' : look, size === 'default' ? '' : size, className ?? ''];
  return <button type="button" {...rest} className={classes.filter(Boolean).join(' ')} />;
}
