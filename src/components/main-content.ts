/** Id of the main content: target of the skip link, container of menus and tooltips. */
export const mainContentId = 'content'
