import { createUndoService, type UndoServiceDeps } from './undo.service.ts'

export function createUndoModule(deps: UndoServiceDeps) {
  return { services: { undo: createUndoService(deps) } }
}
