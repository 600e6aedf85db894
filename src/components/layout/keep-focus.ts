// Keeps the focus on the page when what had it goes away: an accepted proposal, a row that is removed, a page that is left.
// Browsers give it to the body, where the next Tab starts from the top and screen readers say nothing.

import { mainContentId } from '#components/main-content.ts'

/** What a screen reader can name, or what takes the focus already. */
const landmarks = '[tabindex],article,section,form,ul,ol,dialog,main,[role]'

interface Focused {
  element: HTMLElement
  /** Nearest first, as they were while it had the focus. */
  around: Element[]
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function canTakeFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility()
}

/** Once for the life of a page; the answer ends it. */
export function keepFocus(): () => void {
  let last: Focused | null = null
  let frame = 0

  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    const around: Element[] = []
    for (let each = target.parentElement; each && each !== document.body; each = each.parentElement) around.push(each)
    last = { element: target, around }
  }
  /** Given up on purpose, by a press beside it. */
  const forget = () => {
    last = null
  }
  const restore = () => {
    if (!last || !isLost()) return
    const { element, around } = last
    // A button that waits takes the focus again when it is done.
    if (element.isConnected && !canTakeFocus(element)) return
    const near = around.find((each) => each.isConnected && each.matches(landmarks))
    const next = canTakeFocus(element) ? element : (near ?? document.getElementById(mainContentId))
    if (!(next instanceof HTMLElement)) return
    if (next !== element && next.tabIndex < 0 && !next.hasAttribute('tabindex')) {
      next.tabIndex = -1
      next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true })
    }
    next.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    if (!last || !isLost()) return
    cancelAnimationFrame(frame)
    // Whoever knows a better place has given the focus to it by then.
    frame = requestAnimationFrame(() => setTimeout(restore))
  })
  document.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', forget, { capture: true })
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] })
  return () => {
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', forget, { capture: true })
    observer.disconnect()
    cancelAnimationFrame(frame)
  }
}
