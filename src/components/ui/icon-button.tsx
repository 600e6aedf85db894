'use client'
import type { LucideIcon } from 'lucide-react'
import { classNames } from '#lib/class-names.ts'
import { Button, type ButtonProps } from './button.tsx'
import { Tooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'size' | 'aria-label'> {
  icon: LucideIcon
  /** What it does, in words: the accessible name and the tooltip. */
  label: string
  size?: 'sm' | 'md'
  /** Shown in the tooltip, such as "Ctrl Z". */
  shortcut?: string
}

/** A square button with an icon only; its label appears as a tooltip. Quiet unless said otherwise. */
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
