// How probable an edit has to be before it is done without asking, as `npm run train:reader` found it on clauses that the
// classifier had not seen.
import edits from './edit-thresholds.json' with { type: 'json' }

export const sureEdits = edits

/** What a rule decides is surer than any threshold: the classifier's doubts are no longer about it. */
export const sureByRule = Math.max(...Object.values(edits))
