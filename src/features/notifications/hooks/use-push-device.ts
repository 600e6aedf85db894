'use client'
import { useEffect, useState } from 'react'
import { withBasePath } from '#lib/base-path.ts'
import { trpc } from '#lib/trpc.ts'

/** `null` until it is known. */
type DeviceState = 'unsupported' | 'denied' | 'off' | 'on' | null

async function findRegistration(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return null
  return (await navigator.serviceWorker.getRegistration()) ?? null
}

/** The worker may not be there yet on the first page of a visit; it starts a few seconds after. */
async function requireRegistration(): Promise<ServiceWorkerRegistration> {
  return (
    (await findRegistration()) ?? navigator.serviceWorker.register(withBasePath('/sw.js'), { updateViaCache: 'none' })
  )
}

/** Whether this browser shows the person's notifications, and how to change that. The browser asks on `turnOn` only. */
export function usePushDevice() {
  const utils = trpc.useUtils()
  const [state, setState] = useState<DeviceState>(null)
  const subscribe = trpc.notifications.push.subscribe.useMutation()
  const unsubscribe = trpc.notifications.push.unsubscribe.useMutation()

  useEffect(() => {
    let isCurrent = true
    const read = async (): Promise<DeviceState> => {
      if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
        return 'unsupported'
      if (Notification.permission === 'denied') return 'denied'
      const subscription = await (await findRegistration())?.pushManager.getSubscription()
      if (!subscription) return 'off'
      // The browser may have been asked by somebody else who was signed in here.
      const { isOn } = await utils.notifications.push.state.fetch({ endpoint: subscription.endpoint })
      return isOn ? 'on' : 'off'
    }
    read().then(
      (found) => isCurrent && setState(found),
      () => isCurrent && setState('off'),
    )
    return () => {
      isCurrent = false
    }
  }, [utils])

  return {
    state,
    isBusy: subscribe.isPending || unsubscribe.isPending,
    /** @returns whether messages come now; false where the person says no. */
    async turnOn(): Promise<boolean> {
      if ((await Notification.requestPermission()) !== 'granted') {
        if (Notification.permission === 'denied') setState('denied')
        return false
      }
      const { publicKey } = await utils.notifications.push.state.fetch({})
      const { pushManager } = await requireRegistration()
      await navigator.serviceWorker.ready
      // Made for another account of this browser, or for keys that the server has no more.
      await (await pushManager.getSubscription())?.unsubscribe()
      const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
      const { keys } = made.toJSON()
      await subscribe.mutateAsync({ endpoint: made.endpoint, p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' })
      setState('on')
      return true
    },
    async turnOff(): Promise<void> {
      const subscription = await (await findRegistration())?.pushManager.getSubscription()
      if (subscription) {
        await unsubscribe.mutateAsync({ endpoint: subscription.endpoint })
        await subscription.unsubscribe()
      }
      setState('off')
    },
  }
}
