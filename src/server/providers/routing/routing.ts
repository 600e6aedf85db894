import type { RouteAnswer, RouteQuery } from '#contract/travel/route.ts'

export interface Routing {
  /** One entry for each mode that gets there, fastest first. */
  route(query: RouteQuery, options?: { signal?: AbortSignal }): Promise<RouteAnswer>
}
