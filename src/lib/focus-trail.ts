// Where the focus was, so that it can go on from there when its element is taken away: to the row that follows in the list, to
// the one before, to the heading above, or to the nearest part of the page that is still there.

const rows = 'li, tr, [role="row"]'
const sections = 'section, [role="tabpanel"]'
const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex="0"]'
/** Focused by a script, a field would open the keyboard of a phone. */
const typed = 'input:not([type="checkbox"], [type="radio"])'
/** What a screen reader can name, or what takes the focus already. */
const landmarks = '[tabindex],article,section,form,ul,ol,dialog,main,[role]'

export interface FocusTrail {
  element: HTMLElement
  row: Element | null
  list: Element | null
  /** Of the row in its list. */
  index: number
  /** Of the element among those of the row. */
  part: number
  section: Element | null
  /** Nearest first, as they were while it had the focus. */
  around: Element[]
}

/** Entries of a menu count as the button that has opened it. */
function anchorOf(element: HTMLElement): HTMLElement {
  const menu = element.closest('[role="menu"]')
  return (menu && document.getElementById(menu.getAttribute('aria-labelledby') ?? '')) || element
}

export function readFocusTrail(focused: HTMLElement): FocusTrail {
  const element = anchorOf(focused)
  const row = element.closest(rows)
  const list = row?.parentElement ?? null
  return {
    element,
    row,
    list,
    index: row ? rowsOf(list).indexOf(row) : -1,
    part: row ? partsOf(row).indexOf(element) : -1,
    section: element.closest(sections),
    around: ancestorsOf(element),
  }
}

function ancestorsOf({ parentElement }: Element): Element[] {
  return parentElement && parentElement !== document.body ? [parentElement, ...ancestorsOf(parentElement)] : []
}

/** Whether the focus is somewhere on the trail now. */
export function followFocusTrail({ element, row, list, index, part, section }: FocusTrail): boolean {
  if (focus(element)) return true
  const listed = rowsOf(list)
  const next = row?.isConnected ? row : list?.isConnected ? listed[Math.min(index, listed.length - 1)] : undefined
  if (next) {
    const parts = partsOf(next)
    if (focus(parts[part]) || focus(parts[0])) return true
  }
  return section?.isConnected === true && focusHeading(section)
}

/** Of those that held it, the nearest that is left. */
export function focusAround({ around }: FocusTrail): boolean {
  const near = around.find((each) => each.isConnected && each.matches(landmarks))
  return near instanceof HTMLElement && focusPassive(near)
}

/** What takes the focus for where the next Tab begins, and only while it has it. */
export function focusPassive(element: HTMLElement): boolean {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  return focus(element)
}

function focusHeading(container: Element): boolean {
  const heading = container.querySelector<HTMLElement>('h1, h2, h3, h4')
  return heading !== null && focusPassive(heading)
}

function rowsOf(list: Element | null): Element[] {
  return [...(list?.children ?? [])].filter((child) => child.matches(rows))
}

function partsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(focusable)].filter((part) => !part.matches(typed))
}

function focus(element: HTMLElement | null | undefined): boolean {
  if (!element?.isConnected) return false
  element.focus({ preventScroll: true })
  if (document.activeElement !== element) return false
  element.scrollIntoView({ block: 'nearest' })
  return true
}
