/** Days from today to the assumed start of a trip without dates. */
export const assumedLeadDays = 14
