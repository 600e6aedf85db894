// When the label of an icon shows: while the pointer rests on it or on the label, and when the keyboard leads to it.
import { tooltipAnchor } from './tooltip.ts'

const restMs = 450
/** The next label shows at once for that long after one was seen. */
const seenMs = 300

/** Says which element's label is to be seen; the answer ends it. */
export function followTooltips(show: (anchor: HTMLElement | null) => void): () => void {
  let shown: HTMLElement | null = null
  let hiddenAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Pressed: its label is not asked for again before the pointer has left it. */
  let pressed: HTMLElement | null = null

  const set = (anchor: HTMLElement | null) => {
    clearTimeout(timer)
    if (shown === anchor) return
    if (!anchor) hiddenAt = performance.now()
    shown = anchor
    show(anchor)
  }
  const hide = () => set(null)
  const onPointerOver = ({ target, pointerType }: PointerEvent) => {
    if (pointerType === 'touch' || (target instanceof Element && target.closest('[role="tooltip"]'))) return
    const anchor = tooltipAnchor(target)
    if (anchor !== pressed) pressed = null
    if (anchor === shown && anchor) return
    hide()
    if (!anchor || anchor === pressed) return
    timer = setTimeout(() => set(anchor), performance.now() - hiddenAt < seenMs ? 0 : restMs)
  }
  const onPress = ({ target }: Event) => {
    pressed = tooltipAnchor(target)
    hide()
  }
  const onFocusIn = ({ target }: FocusEvent) => {
    // Focus that comes back after a click, such as from a sheet, covers what stands below with a label.
    const anchor = tooltipAnchor(target)
    set(anchor?.matches(':focus-visible') ? anchor : null)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') hide()
  }
  // One that is about to be shown is beside what scrolls as well.
  const onScroll = ({ target }: Event) => {
    if (shown && target instanceof Node && target.contains(shown)) hide()
  }

  const all = { capture: true, passive: true }
  document.addEventListener('pointerover', onPointerOver, all)
  document.addEventListener('pointerdown', onPress, all)
  document.addEventListener('click', onPress, all)
  document.addEventListener('focusin', onFocusIn, all)
  document.addEventListener('focusout', hide, all)
  document.addEventListener('keydown', onKeyDown, all)
  document.addEventListener('scroll', onScroll, all)
  document.documentElement.addEventListener('pointerleave', hide)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('pointerover', onPointerOver, all)
    document.removeEventListener('pointerdown', onPress, all)
    document.removeEventListener('click', onPress, all)
    document.removeEventListener('focusin', onFocusIn, all)
    document.removeEventListener('focusout', hide, all)
    document.removeEventListener('keydown', onKeyDown, all)
    document.removeEventListener('scroll', onScroll, all)
    document.documentElement.removeEventListener('pointerleave', hide)
  }
}
