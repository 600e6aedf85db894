import { type DestinationStream, pino, stdSerializers } from 'pino'
import { type ErrorReporter, reportOf } from './error-reporter.ts'

/** Field names that may hold secrets: never written, at any depth. */
const secretPaths = [
  'password',
  'currentPassword',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'authorization',
  'cookie',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

export type Logger = pino.Logger

const errorLevel = 50

/**
 * JSON lines on stdout; the level can be changed while running (`logger.level = 'debug'`). Errors that are logged as such go to
 * `reporter`, too.
 */
export function createLogger(
  level: string,
  destination: DestinationStream = pino.destination(1),
  reporter?: ErrorReporter,
): Logger {
  const options: pino.LoggerOptions = {
    ...(reporter ? { hooks: { logMethod: reporting(reporter) } } : {}),
    level,
    redact: { paths: secretPaths, censor: '[hidden]' },
    serializers: { err: describeError },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return pino(options, destination)
}

function reporting(reporter: ErrorReporter): NonNullable<pino.LoggerOptions['hooks']>['logMethod'] {
  return function report(args, method, level) {
    const found = level >= errorLevel ? reportOf(args[0], args[1]) : null
    if (found) reporter.report(found)
    method.apply(this, args)
  }
}

/** Parameters of a failed statement stay out of the log: they hold personal text and password hashes. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { params: _, parameters: __, args: ___, detail: ____, ...serialized } = stdSerializers.err(error)
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (!('params' in cause && 'query' in cause)) continue
    const { message, query } = cause
    const withoutValues = (text: string) => text.replaceAll(message, () => `Failed query: ${query}`)
    Object.assign(serialized, { message: withoutValues(serialized.message), stack: withoutValues(serialized.stack) })
  }
  return serialized
}
