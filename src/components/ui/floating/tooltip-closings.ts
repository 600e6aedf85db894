// Events that have closed a label.
const closings = new WeakSet<Event>()

export const noteTooltipClosing = (event: Event) => void closings.add(event)

/** Whether this Escape has closed a label. It is meant for what the label stands over, too. */
export const closedTooltip = (event: Event): boolean => closings.has(event)
