'use client'
import { ArrowDown, CloudOff, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { uuidv7 } from 'uuidv7'
import { Button } from '#components/ui/button.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { PlanOption } from '#contract/plan-option.ts'
import type { StageName } from '#contract/stage.ts'
import type { WayOut } from '#contract/way-out.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { isPassingFailure, useAppError } from '#lib/app-error.ts'
import { useConnection } from '#lib/use-online.ts'
import { useConversation } from '../hooks/use-conversation.ts'
import { useFollowBottom } from '../hooks/use-follow-bottom.ts'
import { useOutbox } from '../hooks/use-outbox.ts'
import { messageDraft } from '../message-draft.ts'
import { outbox } from '../outbox.ts'
import { turnFromMessage, turnFromOutgoing, turnFromRun } from '../turn.ts'
import { BriefCard } from './brief/brief-card.tsx'
import { Composer } from './composer.tsx'
import { ConversationMenu } from './conversation-menu.tsx'
import { PositionToggle } from './position-toggle.tsx'
import { RunNotes } from './run-notes.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import { TurnList } from './turn-list.tsx'
import { TurnProblem } from './turn-problem.tsx'
import { WaitingMessage } from './waiting-message.tsx'
import { Welcome } from './welcome.tsx'

export interface ChatPanelProps {
  tripId: string
  /** Chooses the agent. */
  stage: StageName
  /** Viewers can read; only editors can send messages. */
  canAsk: boolean
  /** Folds the brief. */
  hasPlan: boolean
}

/** The chat: messages, the active run and the composer. */
export function ChatPanel({ tripId, stage, canAsk, hasPlan }: ChatPanelProps) {
  const t = useTranslations('chat')
  const explain = useAppError()
  const conversation = useConversation(tripId, stage)
  const { messages, outgoing, run, runId, isRunning, isSending, planFromBrief } = conversation
  const plan = useCallback(() => planFromBrief(), [planFromBrief])

  const userId = useUser().id
  const draftKey = messageDraft.keyOf({ userId, tripId, stage })
  const connection = useConnection()
  const isOnline = connection === 'online'
  const outboxKey = outbox.keyOf(userId, tripId, stage)
  const waiting = useOutbox(outboxKey).filter(({ id }) => !messages.some((message) => message.id === id))

  const isRunShown = runId !== null && !messages.some((message) => message.runId === runId)
  const turns = [
    ...messages.map(turnFromMessage),
    // A message that failed to send is back in the composer.
    ...(outgoing && !conversation.sendError ? [turnFromOutgoing(outgoing)] : []),
    ...(isRunShown ? [turnFromRun(runId, run.view)] : []),
  ]
  const isLoading =
    conversation.list.isPending || (conversation.conversationId !== null && conversation.detail.isPending && !outgoing)
  const loadError = conversation.list.error ?? conversation.detail.error
  const isEmpty = !isLoading && messages.length === 0 && !outgoing && !runId && waiting.length === 0
  const { list, content, isAtBottom, onScroll, jump } = useFollowBottom({ isOn: !isEmpty })
  const lastMessage = messages.at(-1)
  const canRetry =
    canAsk && !isRunning && (conversation.lastRun?.status === 'failed' || conversation.lastRun?.status === 'cancelled')

  const keepForLater = (id: string, text: string) => {
    outbox.add(outboxKey, { id, text, conversationId: conversation.conversationId })
    messageDraft.forget(draftKey, text)
  }
  const ask = (text: string) => {
    if (!canAsk) return
    // Who asks wants to see the answer, wherever they have been reading.
    jump()
    if (!isOnline) return keepForLater(uuidv7(), text)
    if (isRunning) return
    conversation.send(text).then(
      () => messageDraft.forget(draftKey, text),
      (error: unknown) => {
        // Under its own id: the server may have taken it before the connection broke.
        if (isPassingFailure(error)) keepForLater(conversation.dropOutgoing() ?? uuidv7(), text)
        else messageDraft.keep(draftKey, text)
      },
    )
  }
  const choose =
    canAsk && !isRunning
      ? (intent: PlanOption['intent']) => ask(t('chooseSentence', { plan: t(`intent.${intent}`) }))
      : undefined
  const relax =
    canAsk && !isRunning && !isSending ? ({ patch, scope }: WayOut) => planFromBrief({ patch, scope }) : undefined

  const Sign = connection === 'unavailable' ? CloudOff : WifiOff
  const actions = canAsk && isOnline && !isRunning && !isSending ? conversation.actions : null

  return (
    <section aria-label={t('title')} className="flex h-full min-h-0 flex-col bg-canvas">
      <header className="flex min-h-11 items-center justify-between gap-2 border-line border-b px-4 py-1.5">
        <h2 className="font-semibold text-sm">{t('title')}</h2>
        <ConversationMenu conversation={conversation} tripId={tripId} stage={stage} />
      </header>
      <div className="min-h-0 flex-1">
        <div ref={list} onScroll={onScroll} className="h-full overflow-y-auto overscroll-contain">
          <div ref={content} className="space-y-5 px-4 py-4">
            {stage === 'pre' && !isLoading && (
              <BriefCard
                tripId={tripId}
                isFolded={hasPlan}
                canEdit={canAsk}
                isBusy={isRunning || isSending}
                onPlan={plan}
              />
            )}
            {conversation.planError && <TurnProblem error={conversation.planError} onRetry={conversation.retryPlan} />}
            {isLoading && <ChatSkeleton />}
            {loadError && !isLoading && (
              <ErrorState title={t('loadFailed')} onRetry={() => void conversation.list.refetch()}>
                {explain(loadError)}
              </ErrorState>
            )}
            {isEmpty && !loadError && <Welcome stage={stage} canAsk={canAsk} onPick={ask} />}
            <TurnList
              turns={turns}
              tripId={tripId}
              newKey={conversation.lastStartedRun}
              canEdit={canAsk}
              actions={actions}
              onChoose={choose}
              onRelax={relax}
              onPlanAgain={relax && plan}
            />
            {conversation.sendError && outgoing && (
              <TurnProblem error={conversation.sendError} onRetry={() => ask(outgoing.text)} />
            )}
            {waiting.map((message) => (
              <WaitingMessage
                key={message.id}
                message={message}
                onTakeBack={() => {
                  outbox.remove(outboxKey, message.id)
                  messageDraft.keep(draftKey, message.text)
                }}
              />
            ))}
            {isRunShown && <RunNotes run={run} onRetry={() => conversation.retry(runId)} />}
            {canRetry && conversation.lastRun && !isRunShown && (
              <Button size="sm" onClick={() => conversation.lastRun && conversation.retry(conversation.lastRun.id)}>
                {t('tryAgain')}
              </Button>
            )}
            {canAsk && !isRunning && lastMessage?.role === 'agent' && (
              <SuggestionList items={lastMessage.suggestions} onPick={ask} />
            )}
          </div>
        </div>
      </div>
      {!isAtBottom && (
        <Button size="sm" variant="quiet" className="w-full shrink-0 rounded-none border-line border-t" onClick={jump}>
          <ArrowDown aria-hidden strokeWidth={1.75} />
          {t('jumpToLatest')}
        </Button>
      )}
      {canAsk && !isOnline && (
        <p role="status" className="flex items-center gap-2 border-line border-t bg-caution-soft px-4 py-2 text-sm">
          <Sign aria-hidden className="size-4 shrink-0 text-caution" strokeWidth={1.75} />
          {t('offline', { connection })}
        </p>
      )}
      {canAsk && (
        <Composer
          draftKey={draftKey}
          sentText={isSending ? (outgoing?.text ?? null) : null}
          isRunning={isRunning}
          isOnline={isOnline}
          isSending={isSending}
          onSend={ask}
          onStop={conversation.stop}
          leading={stage === 'on' ? <PositionToggle /> : undefined}
        />
      )}
    </section>
  )
}

function ChatSkeleton() {
  return (
    <div aria-hidden className="space-y-4">
      <Skeleton className="ml-auto h-10 w-2/3" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-5 w-3/4" />
    </div>
  )
}
