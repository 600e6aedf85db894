'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Pane, SplitPanes } from '#components/layout/split-panes.tsx'
import { useReadingMode } from '#components/layout/use-reading-mode.ts'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { TripDetail } from '#contract/trip.ts'
import { useOutboxSender } from '#features/agent-chat/hooks/use-outbox-sender.ts'
import { suggestMessage } from '#features/agent-chat/message-draft.ts'
import { AlertList } from '#features/alerts/components/alert-list.tsx'
import { NewStepsLine } from '#features/history/components/new-steps-line.tsx'
import { preloadPlanBoard } from '#features/itinerary/components/plan-days.tsx'
import { PlanProvider, usePlanView } from '#features/itinerary/hooks/plan-context.tsx'
import { useUser } from '#features/session/components/user-provider.tsx'
import { MapPane } from '#features/trip-map/components/map-pane.tsx'
import { TripGate } from '#features/trips/components/trip-gate.tsx'
import { TripTabs } from '#features/trips/components/trip-tabs.tsx'
import { usePresenceDay } from '#features/trips/hooks/trip-presence.tsx'
import { useTripLive } from '#features/trips/hooks/use-trip-live.ts'
import { paneOfHash, type TripPane } from '#features/trips/trip-sections.ts'
import { loadPart } from '#lib/load-part.ts'
import { useInBrowser } from '#lib/use-in-browser.ts'
import { useFirstView } from './first-view-context.ts'
import { PlanPane } from './plan-pane.tsx'
import { tripPanesCookie } from './trip-panes.ts'

const ChatPanel = dynamic(
  () => loadPart(() => import('#features/agent-chat/components/chat-panel.tsx')).then((module) => module.ChatPanel),
  { ssr: false, loading: () => <Skeleton className="m-4 h-24" /> },
)

/**
 * The panes of the trip page: plan, map and chat. The frame shows the first view in their place: a document is hydrated in
 * parts, and what others change meanwhile would be met by panes that still show what was before.
 */
export function TripPage({ tripId, paneSizes }: { tripId: string; paneSizes?: readonly number[] }) {
  const isInBrowser = useInBrowser()
  useEffect(preloadPlanBoard, [])
  if (!isInBrowser) return null
  return (
    <TripGate tripId={tripId} skeleton={null} errorClassName="mx-auto w-full max-w-6xl px-4 pt-10 sm:px-6">
      {(trip) => <TripPanes trip={trip} paneSizes={paneSizes} />}
    </TripGate>
  )
}

function TripPanes({ trip, paneSizes }: { trip: TripDetail; paneSizes?: readonly number[] }) {
  const t = useTranslations('trip')
  const [active, setActive] = useState<TripPane>('plan')
  const box = useRef<HTMLDivElement>(null)
  useReadingMode(box, active)
  const userId = useUser().id
  const firstView = useFirstView()
  useEffect(() => {
    const followHash = () => {
      const named = paneOfHash(window.location.hash)
      if (named) setActive(named)
    }
    followHash()
    window.addEventListener('hashchange', followHash)
    return () => window.removeEventListener('hashchange', followHash)
  }, [])
  const showMap = useCallback(() => setActive('map'), [])
  useTripLive(trip)
  useOutboxSender(trip.id, trip.currentStage)
  const { id: tripId, currentStage: stage, role } = trip
  const hasPlan = trip.itinerary.length > 0
  const ask = useCallback(
    (message: string) => {
      suggestMessage({ userId, tripId, stage }, message)
      setActive('chat')
    },
    [userId, tripId, stage],
  )
  // Elements that stay the same are not rendered again when another pane is chosen.
  const top = useMemo(
    () => (
      <>
        <NewStepsLine tripId={tripId} canWrite={role !== 'viewer'} />
        <AlertList
          tripId={tripId}
          canWrite={role !== 'viewer'}
          shown={1}
          onAsk={ask}
          className="max-h-48 shrink-0 overflow-y-auto border-line border-b short:hidden reading:hidden"
        />
      </>
    ),
    [tripId, role, ask],
  )
  const contents = useMemo(
    () => ({
      plan: <PlanPane placeholders={firstView} onAsk={ask} />,
      map: <MapPane />,
      // Each stage has conversations of its own: the one that is open must not go on in the next.
      chat: <ChatPanel key={stage} tripId={tripId} stage={stage} canAsk={role !== 'viewer'} hasPlan={hasPlan} />,
    }),
    [tripId, stage, role, hasPlan, firstView, ask],
  )
  const panes: Pane<TripPane>[] = [
    { id: 'plan', label: t('plan'), size: 40, min: 24, content: contents.plan },
    { id: 'map', label: t('map'), size: 32, content: contents.map },
    { id: 'chat', label: t('chat'), size: 28, min: 20, content: contents.chat },
  ]
  return (
    <PlanProvider trip={trip} onGoTo={showMap}>
      <ShownDay />
      {top}
      <div ref={box} className="flex min-h-0 flex-1 flex-col">
        <SplitPanes panes={panes} sizes={paneSizes} cookieName={tripPanesCookie} active={active} onSelect={setActive} />
        <TripTabs tripId={tripId} pane={{ active, onSelect: setActive }} />
      </div>
    </PlanProvider>
  )
}

/** The others see the day that the map shows. */
function ShownDay() {
  usePresenceDay(usePlanView().day)
  return null
}
