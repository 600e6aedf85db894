import type { Alert, AlertKind, AlertSeverity, AlertValues } from '#contract/alert.ts'

/** An alert before it is stored. */
export interface NewAlert {
  kind: AlertKind
  severity: AlertSeverity
  /** The same for the same cause: it is stored once. */
  cause: string
  values: AlertValues
  validFrom: string | null
  validTo: string | null
  itemId?: string | null
  taskId?: string | null
  source?: Alert['source']
}
