// What pages let people choose from. Apart from the schemas, so that pages need no validator.

/** Each may do what those before it may. */
export const memberRoles = ['viewer', 'editor', 'owner'] as const
export const reportFormats = ['pdf', 'image', 'story', 'itinerary'] as const
/** What people put among the files. */
export const uploadKinds = ['photo', 'document', 'ticket'] as const
/** What a document is, for reminders before it expires. */
export const documentTypes = ['passport', 'visa', 'insurance', 'identity', 'license', 'other'] as const
/** Times of the audit log. */
export const auditRanges = ['any', 'hour', 'day', 'week', 'custom'] as const
