import type { EventEmitter } from 'node:events'

/** What somebody waits for by `on`, which listens for `error`, too: an event of that name would end them all. */
export function awaitedNames(emitter: EventEmitter): string[] {
  return emitter
    .eventNames()
    .map(String)
    .filter((name) => name !== 'error')
}
