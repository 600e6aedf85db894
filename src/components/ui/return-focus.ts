'use client'
import { useLayoutEffect, useRef } from 'react'

/** What had the focus; for an entry of a menu, which goes away, the button that opened the menu. */
function findOpener(): HTMLElement | null {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body) return null
  const menu = focused.closest('[role="menu"]')
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused
}

/**
 * For a dialog or a sheet that is opened without a trigger of its own: gives the focus back to what had it before. Use the
 * answer as `onCloseAutoFocus`. Where the opener is gone, the focus goes where the browser puts it.
 */
export function useReturnFocus(isControlled: boolean, open: boolean | undefined) {
  const opener = useRef<HTMLElement | null>(null)
  // Layout effects run before the dialog takes the focus.
  useLayoutEffect(() => {
    if (open) opener.current = findOpener()
  }, [open])
  return (event: Event) => {
    if (!isControlled || !opener.current?.isConnected) return
    event.preventDefault()
    opener.current.focus()
  }
}
