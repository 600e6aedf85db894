import type { Task } from '#contract/task.ts'

export function inOrder(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0))
}

/** The task before which `moved` comes to stand when it is dropped on `target`; null = last. */
export function taskAfterMove(tasks: readonly Task[], moved: string, target: string): string | null {
  const from = tasks.findIndex(({ id }) => id === moved)
  const to = tasks.findIndex(({ id }) => id === target)
  return (from < to ? tasks[to + 1] : tasks[to])?.id ?? null
}

/** The tasks with `moved` right before that one, last for null, until the server gives it its new key. */
export function placeBefore(tasks: readonly Task[], moved: string, before: string | null): Task[] {
  const ordered = inOrder(tasks)
  const rest = ordered.filter(({ id }) => id !== moved)
  const task = ordered.find(({ id }) => id === moved)
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before)
  return task ? rest.toSpliced(at, 0, task).map((each, index) => ({ ...each, position: provisionalKey(index) })) : rest
}

/** Sorts as numbers do; replaced as soon as the trip is read again. */
function provisionalKey(index: number): string {
  return String(index).padStart(6, '0')
}
