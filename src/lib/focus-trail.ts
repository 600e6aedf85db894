// Where the focus was, so that it can go on from there when its element is taken away: to the row that follows in the list, to
// the one before, or to the heading above.

const rows = 'li, tr, [role="row"]'
const sections = 'section, [role="tabpanel"]'
const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex="0"]'
/** Focused by a script, a field would open the keyboard of a phone. */
const typed = 'input:not([type="checkbox"], [type="radio"])'

export interface FocusTrail {
  element: HTMLElement
  row: Element | null
  list: Element | null
  /** Of the row in its list. */
  index: number
  /** Of the element among those of the row. */
  part: number
  section: Element | null
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
  }
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

export function focusHeading(container: Element): boolean {
  const heading = container.querySelector<HTMLElement>('h1, h2, h3, h4')
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1
  return focus(heading)
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
