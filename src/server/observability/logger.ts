import { type DestinationStream, pino, stdSerializers } from 'pino'

/** Names under which a secret could travel: never written, wherever they stand. */
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

/** What a failed statement was given stays out of the log: words of travellers, hashes of passwords. */
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
