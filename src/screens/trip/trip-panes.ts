/** Where the borders between the panes of a trip are remembered. */
export const tripPanesCookie = 'trip-panes'
