import { type DestinationStream, pino, stdSerializers } from 'pino'

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

/** JSON lines on stdout; the level can be changed while running (`logger.level = 'debug'`). */
export function createLogger(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  const options = {
    level,
    redact: { paths: secretPaths, censor: '[hidden]' },
    serializers: { err: describeError },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return pino(options, destination)
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
