// Limits that pages tell. Apart from the schemas, so that pages need no validator.

/** Calls that each token may make in a minute, over HTTP, sockets and MCP together. */
export const tokenCallsPerMinute = 600
/** Of one account. */
export const mostTemplates = 50
/** Of one admin. */
export const mostAuditFilters = 30
/** As a form takes it. */
export const longestTripDays = 60
/** Days of a plan that is made without an account. */
export const mostTrialDays = 5
/** Years. */
export const oldestChild = 17
/** Of one item. */
export const mostItemLinks = 10
/** Longest name of a bag. */
export const longestBag = 60
/** Longest name of a holder of a document. */
export const longestHolder = 120
/** An archive of an account is deleted after this. */
export const archiveDays = 7
/** Of an exported trip that is read again. */
export const mostDocumentBytes = 8_000_000
export const knowledgeLimits = { contentCharacters: 60_000, importCharacters: 200_000, tags: 20, results: 50 } as const
