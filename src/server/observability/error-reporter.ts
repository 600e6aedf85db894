// Where errors of the log go besides the log.

export interface ErrorReport {
  error: Error
  /** Of the log entry: a fixed sentence of ours. */
  message: string
  /** Identifiers and codes only. */
  tags: Record<string, string>
}

export interface ErrorReporter {
  report(report: ErrorReport): void
  /** Sends what is still held. */
  stop(): Promise<void>
}

/** Fields of log entries that say where something failed, and nothing about people. */
const tagNames = ['requestId', 'path', 'type', 'code', 'job', 'runId', 'tool', 'vendor'] as const

/** Of an entry `logger.error({ err, … }, message)`; null for one without an error. */
export function reportOf(fields: unknown, message: unknown): ErrorReport | null {
  if (typeof fields !== 'object' || fields === null || !('err' in fields)) return null
  const { err } = fields
  if (!(err instanceof Error)) return null
  const known = new Map(Object.entries(fields))
  const tags = tagNames.flatMap((name) => {
    const value = known.get(name)
    return typeof value === 'string' ? [[name, value]] : []
  })
  return { error: originOf(err), message: typeof message === 'string' ? message : '', tags: Object.fromEntries(tags) }
}

/** What went wrong first; those around it only say on whose behalf. */
function originOf(error: Error): Error {
  return error.cause instanceof Error ? originOf(error.cause) : error
}
