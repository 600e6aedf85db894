'use client'
import type { LucideIcon } from 'lucide-react'
import { classNames } from '#lib/class-names.ts'
import { Button, type ButtonProps } from './button.tsx'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'size' | 'aria-label'> {
  icon: LucideIcon
  /** The accessible name, shown as a tooltip. */
  label: string
  size?: 'sm' | 'md'
  /** Shown in the tooltip, such as "Ctrl Z". */
  shortcut?: string
}

/** A square icon button with its label as a tooltip; quiet by default. */
export function IconButton({
  icon: Icon,
  label,
  size = 'md',
  shortcut,
  variant = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Button
        variant={variant}
        size={size}
        aria-label={label}
        className={classNames(size === 'sm' ? 'w-8' : 'w-9', 'px-0 pointer-coarse:w-11 pointer-coarse:px-0', className)}
        {...rest}
      >
        <Icon aria-hidden strokeWidth={1.75} className={size === 'md' ? 'size-[18px]!' : undefined} />
      </Button>
    </Tooltip>
  )
}
