import { editItinerary } from '../tools/edit-itinerary.ts'
import { forget, recallMemory, remember } from '../tools/memory-tools.ts'
import { recordExpense } from '../tools/record-expense.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { undoLast } from '../tools/undo-last.ts'
import { updateBrief } from '../tools/update-brief.ts'
import { updateTrip } from '../tools/update-trip.ts'
import { answeringTools } from './answering.ts'

/** Tools of every stage. */
export function sharedTools(deps: ToolDependencies): AgentTool[] {
  return [
    updateBrief(deps),
    editItinerary(deps),
    updateTrip(deps),
    recordExpense(deps),
    undoLast(deps),
    recallMemory(deps),
    remember(deps),
    forget(deps),
    ...answeringTools(deps),
  ]
}
