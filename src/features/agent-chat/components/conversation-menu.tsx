'use client'
import { History, SquarePen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { StageName } from '#contract/stage.ts'
import type { OpenConversation } from '../hooks/use-conversation.ts'
import { ConversationSearch } from './conversation-search.tsx'

/** Earlier conversations of this stage, a search among them, and a new one. */
export function ConversationMenu({
  conversation,
  tripId,
  stage,
}: {
  conversation: OpenConversation
  tripId: string
  stage: StageName
}) {
  const t = useTranslations('chat')
  const items = conversation.list.data?.items ?? []
  return (
    <div className="flex items-center gap-1">
      {items.length > 0 && <ConversationSearch tripId={tripId} stage={stage} onOpen={conversation.open} />}
      {items.length > 1 && (
        <DropdownMenu
          align="end"
          trigger={<IconButton size="sm" icon={History} label={t('earlier')} variant="quiet" />}
          items={items.map(({ id, title }) => ({
            kind: 'choice' as const,
            id,
            label: title,
            chosen: id === conversation.conversationId,
            onSelect: () => conversation.open(id),
          }))}
        />
      )}
      {conversation.messages.length > 0 && (
        <IconButton
          size="sm"
          icon={SquarePen}
          label={t('newConversation')}
          variant="quiet"
          onClick={() => conversation.open('new')}
        />
      )}
    </div>
  )
}
