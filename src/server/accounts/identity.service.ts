// Identifies the actor of a request: a session (browser cookie or access token) or an API token.
import type postgres from 'postgres'
import type { Actor, RequestScope } from '../kernel/actor.ts'
import { createAccessEndings } from './access-endings.ts'
import type { ApiTokenService } from './api-token.service.ts'
import type { SessionService } from './session.service.ts'

export interface IdentityServiceDeps {
  sql: postgres.Sql
  sessions: SessionService
  apiTokens: ApiTokenService
}

export function createIdentityService({ sql, sessions, apiTokens }: IdentityServiceDeps) {
  const endings = createAccessEndings(sql, {
    forget(userId) {
      sessions.forget(userId)
      apiTokens.forget(userId)
    },
    forgetAll() {
      sessions.forgetAll()
      apiTokens.forgetAll()
    },
  })
  /** From the first identity that is cached on. Should it fail, the next one tries again. */
  const listening = <Found>(found: Promise<Found>): Promise<Found> => {
    endings.listen().catch(() => {})
    return found
  }

  const renew = (actor: Actor): Promise<Actor | null> =>
    actor.apiToken ? apiTokens.renew(actor.apiToken.id, actor.request) : sessions.renew(actor)

  return {
    renew,
    identifyBrowser: (cookies: Record<string, string>, request: RequestScope) =>
      listening(sessions.identifyBrowser(cookies, request)),
    identifyBearer: (token: string, request: RequestScope) =>
      listening(
        apiTokens.isApiToken(token) ? apiTokens.identify(token, request) : sessions.identifyBearer(token, request),
      ),

    async watch(actor: Actor, onEnded: () => void): Promise<() => void> {
      const check = async () => {
        // Not known to be over while the database does not answer: every call and every event asks again.
        const isOver = await renew(actor).then(
          (renewed) => renewed === null,
          () => false,
        )
        if (!isOver) return
        stop()
        onEnded()
      }
      const stop = await endings.onEnded(actor.userId, check)
      // What ended before we listened.
      await check()
      return stop
    },
  }
}
