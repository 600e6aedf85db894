// Errors to Sentry, or to a server that speaks its protocol. Loaded only where a DSN is set. What is sent names the fault and
// the place in the code, and no person: no user, address, header, cookie, input or value of a statement.

import type { ErrorEvent, Exception } from '@sentry/node'
import { defaultStackParser, makeNodeTransport, NodeClient, Scope } from '@sentry/node'
import type { ErrorReport, ErrorReporter } from './error-reporter.ts'

export interface SentryOptions {
  dsn: string
  environment: string
  version: string
}

const flushMs = 2000
const emailPattern = /[^\s"'<>()]+@[^\s"'<>()]+/g

export function createSentryReporter({ dsn, environment, version }: SentryOptions): ErrorReporter {
  const client = new NodeClient({
    dsn,
    environment,
    release: `journeyon@${version}`,
    integrations: [],
    stackParser: defaultStackParser,
    transport: makeNodeTransport,
    beforeSend: withoutPeople,
  })
  return {
    report({ error, message, tags }: ErrorReport) {
      const scope = new Scope()
      scope.setTags({ ...tags, log: message })
      client.captureException(error, undefined, scope)
    },
    async stop() {
      await client.close(flushMs)
    },
  }
}

/** Only what is named here leaves the process. */
function withoutPeople(event: ErrorEvent): ErrorEvent {
  const { type, event_id, timestamp, platform, level, release, environment, tags, exception } = event
  const values = exception?.values?.map(describeException)
  return { type, event_id, timestamp, platform, level, release, environment, tags, exception: { values } }
}

function describeException({ type, value, stacktrace, mechanism }: Exception): Exception {
  const frames = stacktrace?.frames?.map(({ filename, function: name, lineno, colno, in_app }) => ({
    filename,
    function: name,
    lineno,
    colno,
    in_app,
  }))
  return { type, value: value && withoutValues(value), mechanism, stacktrace: { frames } }
}

/** A failed statement prints its values after it, the database a value that it could not read; others may name an address. */
function withoutValues(message: string): string {
  return message
    .replace(/\s*params: [\s\S]*$/, '')
    .replace(/: "[\s\S]*$/, ': …')
    .replaceAll(emailPattern, '[address]')
    .slice(0, 500)
}
