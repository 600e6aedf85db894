/** Between short facts in a line. The dot stays with the fact before it, so that no line begins with one. */
export const factSeparator = '\u00a0· '
