import type { ComponentProps } from 'react'

export type TriggerProps = ComponentProps<'button'>

/** The button's own handlers come first. */
export function withTrigger(own: TriggerProps, added: TriggerProps): TriggerProps {
  return {
    ...added,
    onClick: (event) => {
      own.onClick?.(event)
      if (!event.defaultPrevented) added.onClick?.(event)
    },
    onKeyDown: (event) => {
      own.onKeyDown?.(event)
      if (!event.defaultPrevented) added.onKeyDown?.(event)
    },
  }
}
