// Apart from the schemas, so that pages need no validator.

/** Below it a person should compare the field with the original. */
export const lowConfidence = 0.6
