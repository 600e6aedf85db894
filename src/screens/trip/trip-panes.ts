/** Cookie of the pane sizes on the trip page. */
export const tripPanesCookie = 'trip-panes'
