/** Id of the main content: target of the skip link, container of menus and tooltips. */
export const mainContentId = 'content'

/** Floating content is rendered into the main landmark, where screen readers expect it; into the body before there is one. */
export function floatingContainer(): HTMLElement | null {
  return typeof document === 'undefined' ? null : document.getElementById(mainContentId)
}
