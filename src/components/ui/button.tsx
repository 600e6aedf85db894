import type { ComponentPropsWithRef } from 'react'
import { classNames } from '#lib/class-names.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const base =
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors [&_svg]:size-4 [&_svg]:shrink-0 disabled:opacity-50 aria-disabled:opacity-50'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-ink hover:not-disabled:not-aria-disabled:bg-accent-hover',
  secondary:
    'border border-line-strong bg-surface text-ink hover:not-disabled:not-aria-disabled:border-control hover:not-disabled:not-aria-disabled:bg-hover aria-expanded:bg-hover',
  quiet:
    'text-ink-soft hover:not-disabled:not-aria-disabled:bg-hover hover:not-disabled:not-aria-disabled:text-ink aria-expanded:bg-hover',
  danger: 'bg-danger text-danger-ink hover:not-disabled:not-aria-disabled:bg-danger-hover',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-8 px-2.5 text-sm pointer-coarse:h-11 pointer-coarse:px-3',
  md: 'h-9 px-3.5 text-sm pointer-coarse:h-11',
  lg: 'h-11 px-5 text-base',
}

/** The classes of a button, for a link that looks like one: `<Link className={buttonClasses({ variant: 'primary' })}>`. */
export function buttonClasses({
  variant = 'secondary',
  size = 'md',
}: {
  variant?: ButtonVariant
  size?: ButtonSize
} = {}): string {
  return classNames(base, variants[variant], sizes[size])
}

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary`: the one action of a view; `secondary` (default): others; `quiet`: in rows and bars; `danger`: cannot be undone. */
  variant?: ButtonVariant
  /** `md` is the default; all grow to 44 px under a finger. */
  size?: ButtonSize
  /** While true the button is inert and announced as busy. Its text stays; change it to "Saving…" where that helps. */
  busy?: boolean
  /** As `disabled`, but it keeps the focus: for what pressing it may end, such as the last step back or the last page. */
  unavailable?: boolean
}

/** A text button; `type="button"` by default. Icons are children before the text. */
export function Button({
  variant,
  size,
  busy = false,
  unavailable = false,
  className,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const isInert = busy || unavailable
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={isInert || undefined}
      className={classNames(buttonClasses({ variant, size }), busy && 'animate-wait', className)}
      onClick={isInert ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  )
}
