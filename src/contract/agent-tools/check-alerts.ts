import { z } from 'zod'
import { alertSchema } from '../alert.ts'
import type { ToolSpec } from './tool-spec.ts'

/** What may upset the trip: weather, holidays, changed opening hours, overdue tasks, and what travelers reported. */
export const checkAlertsSpec = {
  name: 'check_alerts',
  input: z.object({}),
  output: z.object({
    /** Those that nobody has acknowledged, the most severe first. */
    alerts: z.array(
      alertSchema
        .pick({ kind: true, severity: true, text: true, validFrom: true, validTo: true })
        .extend({ reportedBy: z.string().nullable() }),
    ),
  }),
} as const satisfies ToolSpec
