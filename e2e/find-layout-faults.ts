// What a small screen breaks: a page or a dialog that scrolls sideways, and fields that something lies over.
import type { Page } from '@playwright/test'

export function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const wide = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && element.childElementCount === 0,
    )
    const sideways =
      scrollWidth > clientWidth
        ? [`scrolls sideways: ${scrollWidth} px`, ...wide.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 160))]
        : []
    const cut = [...document.querySelectorAll('[role="dialog"]')].flatMap((dialog) => {
      const { right } = dialog.getBoundingClientRect()
      return [...dialog.querySelectorAll('*')].filter(
        (element) => element.childElementCount === 0 && element.getBoundingClientRect().right > right + 1,
      )
    })
    const fields = [...document.querySelectorAll<HTMLElement>('input, textarea, select')].filter((field) => {
      const { width, height } = field.getBoundingClientRect()
      // Behind an open dialog nothing can be reached; radio buttons and the like are drawn by what lies over them.
      const isReachable = !field.closest('[aria-hidden="true"], [inert]')
      return isReachable && field.checkVisibility({ opacityProperty: true }) && width > 40 && height > 16
    })
    const covered = fields.filter((field) => {
      field.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      const { left, top, width, height } = field.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return !hit || !(field.contains(hit) || hit.contains(field))
    })
    return [
      ...sideways,
      ...cut.slice(0, 3).map(({ outerHTML }) => `cut: ${outerHTML.slice(0, 160)}`),
      ...covered.map(({ outerHTML }) => `covered: ${outerHTML.slice(0, 120)}`),
    ]
  })
}
