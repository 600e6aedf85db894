// Offered while typing; anything else may be typed as well.
import { auditActions, auditVerbs } from '#contract/audit.ts'

export const entitySuggestions = Object.keys(auditVerbs)

export const actionSuggestions: readonly string[] = auditActions
