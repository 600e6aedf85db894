/** The id of a page's main content: where the skip link leads and where menus and tooltips are put. */
export const mainContentId = 'content'

/** Floating words belong to the main landmark, so that screen readers find them there; before there is one, to the page. */
export function floatingContainer(): HTMLElement | null {
  return typeof document === 'undefined' ? null : document.getElementById(mainContentId)
}
