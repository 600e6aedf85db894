// Floating parts stand in the browser's top layer: no frame cuts them off, and nothing lies over them.
import { mainContentId } from '#components/main-content.ts'
import { type Placement, placeFloating } from './floating-place.ts'

/** Takes away what browsers give to an element of the top layer. */
export const floatingClasses = 'fixed inset-auto m-0 border-0 animate-appear whitespace-normal text-left font-normal'

/** On every panel but the label of an icon. */
const mark = 'data-floating'
export const floatingMark = { [mark]: '' }

/** What is rendered here is part of the sheet or panel of its button, or of the main landmark, where screen readers expect it. */
export function floatingContainer(anchor: Element | null): Element {
  const frame = anchor?.closest(`[role="dialog"], [role="alertdialog"], [${mark}]`)
  return frame ?? document.getElementById(mainContentId) ?? document.body
}

/** The innermost panel around it. */
export function nearestFloating(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(`[${mark}]`) : null
}

/** Shows the panel beside `anchor`, and keeps it there whatever moves or grows. The answer ends that. */
export function floatBeside(panel: HTMLElement, anchor: Element, placement: Placement): () => void {
  let frame = 0
  let known = ''
  const follow = () => {
    frame = requestAnimationFrame(follow)
    const { clientWidth: width } = document.documentElement
    const size = { width: panel.offsetWidth, height: panel.offsetHeight }
    const view = { width, height: window.innerHeight }
    const { left, top, room } = placeFloating(anchor.getBoundingClientRect(), size, view, placement)
    const place = `left: ${left}px; top: ${top}px; --floating-room: ${room}px`
    if (place !== known) panel.style.cssText = place
    known = place
  }
  panel.showPopover()
  follow()
  return () => cancelAnimationFrame(frame)
}
