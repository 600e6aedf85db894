// The browser's offer to install the app. It comes early and once, so it is kept until somebody asks for it.

interface InstallPromptEvent extends Event {
  prompt(): Promise<void>
}

const isInstallPrompt = (event: Event): event is InstallPromptEvent => 'prompt' in event

let offer: InstallPromptEvent | null = null
const listeners = new Set<() => void>()

function setOffer(next: InstallPromptEvent | null) {
  offer = next
  for (const notify of listeners) notify()
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (event) => {
    // Else the browser shows a banner of its own, over what is being read.
    event.preventDefault()
    if (isInstallPrompt(event)) setOffer(event)
  })
  window.addEventListener('appinstalled', () => setOffer(null))
}

export const installPrompt = {
  isOffered: () => offer !== null,
  watch(onChange: () => void): () => void {
    listeners.add(onChange)
    return () => listeners.delete(onChange)
  },
  /** The browser asks whether to install; an offer can be used once. */
  async show() {
    const shown = offer
    setOffer(null)
    await shown?.prompt()
  },
}
