/** Of an exported trip that is read again. */
export const mostDocumentBytes = 8_000_000
