import { pino } from 'pino'

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
export function createLogger(level: string): Logger {
  return pino({
    level,
    redact: { paths: secretPaths, censor: '[hidden]' },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  })
}
