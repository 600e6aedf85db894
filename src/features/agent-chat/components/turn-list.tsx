'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { AgentTurn as Agent, UserTurn } from '../turn.ts'
import { AgentTurn, type AgentTurnProps } from './agent-turn.tsx'
import { UserMessage } from './user-message.tsx'

/** Long conversations show their end; what came before is a tap away. */
const moreTurns = 24

export interface TurnListProps
  extends Pick<AgentTurnProps, 'tripId' | 'canEdit' | 'actions' | 'onChoose' | 'onRelax' | 'onPlanAgain'> {
  turns: readonly (UserTurn | Agent)[]
  /** Of the run that was started last on this page. */
  newKey: string | null
}

/** The turns of a conversation. Only the last one can be chosen from. */
export function TurnList({ turns, newKey, onChoose, onRelax, onPlanAgain, ...shared }: TurnListProps) {
  const t = useTranslations('chat')
  const [shownTurns, setShownTurns] = useState(moreTurns)
  const last = turns.at(-1)
  return (
    <>
      {turns.length > shownTurns && (
        <Button
          size="sm"
          variant="quiet"
          className="mx-auto flex"
          onClick={() => setShownTurns((count) => count + moreTurns)}
        >
          {t('earlierMessages', { count: turns.length - shownTurns })}
        </Button>
      )}
      {turns
        .slice(-shownTurns)
        .map((turn) =>
          turn.role === 'user' ? (
            <UserMessage key={turn.key} turn={turn} canEdit={shared.canEdit} actions={shared.actions} />
          ) : (
            <AgentTurn
              key={turn.key}
              {...shared}
              turn={turn}
              isNew={turn.key === newKey}
              isLast={turn === last}
              onChoose={turn === last ? onChoose : undefined}
              onRelax={turn === last ? onRelax : undefined}
              onPlanAgain={onPlanAgain}
            />
          ),
        )}
    </>
  )
}
