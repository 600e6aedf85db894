/** Thrown where the caller's signal is up; it carries the name by which aborted work is known everywhere. */
export class PlanningAborted extends Error {
  override readonly name = 'AbortError'
  constructor() {
    super('planning was aborted')
  }
}
