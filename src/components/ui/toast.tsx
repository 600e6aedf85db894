// Toasts. The library is loaded with the first one, see toaster.tsx.
import type { ExternalToast } from 'sonner'
import { loadPart } from '#lib/load-part.ts'

export interface ToastAction {
  label: string
  onAct: () => void
}

export interface ToastOptions {
  description?: string
  /** The button at the end: `{ label: 'Undo', onAct }`. With one, the toast stays longer. */
  action?: ToastAction
  /** Before `action`: what one may want next. */
  also?: ToastAction
  /** A toast with the same id replaces the earlier one. */
  id?: string
}

type Manner = 'success' | 'info' | 'error'

async function show(
  manner: Manner,
  message: string,
  { description, action, also, id }: ToastOptions,
  extra: ExternalToast,
) {
  const sonner = await loadPart(() => import('sonner'))
  sonner.toast[manner](message, {
    description,
    id,
    cancel: also && { label: also.label, onClick: also.onAct },
    action: action && { label: action.label, onClick: action.onAct },
    ...extra,
  })
}

export const toast = {
  /** Names what was done: `toast.done('"Panda base" moved to day 2', { action: { label: 'Undo', onAct } })`. */
  done: (message: string, options: ToastOptions = {}) =>
    void show('success', message, options, { duration: options.action ? 8000 : 4000 }),
  info: (message: string, options: ToastOptions = {}) => void show('info', message, options, { duration: 6000 }),
  /** Stays until it is dismissed. */
  problem: (message: string, options: ToastOptions = {}) =>
    void show('error', message, options, { duration: Number.POSITIVE_INFINITY, closeButton: true }),
}
