/** The element that a tab which chooses a pane controls. */
export const paneElementId = (id: string): string => `pane-${id}`
