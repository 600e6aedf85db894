// Faults that people reported, with the values that are right: a collection beside the project, which may be absent.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const collection = join(import.meta.dirname, '../../../shared/data/reported/cases.json')
const caseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.record(z.string(), z.unknown()),
  right: z.string(),
})
export type ReportedCase = z.infer<typeof caseSchema>

export const reportedCases: readonly ReportedCase[] = existsSync(collection)
  ? z.array(caseSchema).parse(JSON.parse(readFileSync(collection, 'utf8')))
  : []
