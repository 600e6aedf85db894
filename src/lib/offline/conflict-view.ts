// Whether the changes that wait for a decision are shown: the header asks for it, a sheet that is loaded then shows it.
let isOpen = false
const listeners = new Set<() => void>()

function set(next: boolean) {
  isOpen = next
  for (const notify of listeners) notify()
}

export const conflictView = {
  isOpen: () => isOpen,
  open: () => set(true),
  close: () => set(false),
  watch(onChange: () => void): () => void {
    listeners.add(onChange)
    return () => listeners.delete(onChange)
  },
}
