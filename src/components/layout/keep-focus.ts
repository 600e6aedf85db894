// Keeps the focus on the page when what had it goes away: an accepted proposal, a row that is removed, also by undo or by somebody
// else, a page that is left. Browsers give it to the body, where the next Tab starts from the top and screen readers say nothing.
import { mainContentId } from '#components/main-content.ts'
import { type FocusTrail, focusAround, focusPassive, followFocusTrail, readFocusTrail } from '#lib/focus-trail.ts'

/** A sheet may be gone as well: then the trail before it counts. */
const mostTrails = 4

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Once for the life of a page; the answer ends it. */
export function keepFocus(): () => void {
  let trails: FocusTrail[] = []
  let frame = 0

  const remember = ({ target }: FocusEvent) => {
    // A toast is no place to come back to: it goes by itself.
    if (target instanceof HTMLElement && target !== document.body && !target.closest('[data-sonner-toaster]'))
      trails = [readFocusTrail(target), ...trails].slice(0, mostTrails)
  }
  /** Given up on purpose, by a press beside it. */
  const forget = () => {
    trails = []
  }
  const restore = () => {
    const [last] = trails
    if (!last || !isLost()) return
    // A button that waits takes the focus again when it is done.
    const { element } = last
    if (element.isConnected && (element.matches(':disabled') || !element.checkVisibility())) return
    const known = trails
    trails = []
    if (known.some(followFocusTrail) || focusAround(last)) return
    const main = document.getElementById(mainContentId)
    if (main) focusPassive(main)
  }
  const observer = new MutationObserver(() => {
    if (trails.length === 0 || !isLost()) return
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
