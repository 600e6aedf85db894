'use client'
// Edits of questions, further answers, and which of them is shown.
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { uuidv7 } from 'uuidv7'
import { toast } from '#components/ui/toast.tsx'
import type { StageName } from '#contract/stage.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { positionFor } from '../position-for.ts'
import type { Outgoing } from '../turn.ts'

interface VersionsOf {
  conversationId: string | null
  stage: StageName
  onStarted: (started: { runId: string; conversationId: string }) => void
  /** Must be stable. */
  onEdit: (outgoing: Outgoing | null) => void
}

export type Versions = ReturnType<typeof useVersions>

export function useVersions({ conversationId, stage, onStarted, onEdit }: VersionsOf) {
  const t = useTranslations('chat.versions')
  const explain = useAppError()
  const utils = trpc.useUtils()

  const readAgain = () => utils.agent.conversations.invalidate()
  const onError = (error: unknown) => {
    onEdit(null)
    void readAgain()
    toast.problem(t('failed'), { description: explain(error) ?? undefined })
  }
  const edit = trpc.agent.edit.useMutation({ onSuccess: onStarted, onError })
  const regenerate = trpc.agent.regenerate.useMutation({ onSuccess: onStarted, onError })
  const select = trpc.agent.versions.select.useMutation({
    onError,
    onSuccess: () => Promise.all([readAgain(), utils.proposals.invalidate()]),
  })

  // The same from one render to the next: every message has them.
  const { mutate: sendEdit } = edit
  const { mutate: sendRegenerate } = regenerate
  const { mutate: sendSelect } = select
  const actions = useMemo(() => {
    /** The path ends before this message until the server says how it goes on. */
    const leave = (messageId: string) => {
      if (!conversationId) return
      utils.agent.conversations.get.setData({ conversationId }, (detail) => {
        const at = detail?.messages.findIndex(({ id }) => id === messageId) ?? -1
        return detail && at >= 0 ? { ...detail, messages: detail.messages.slice(0, at) } : detail
      })
    }
    return {
      edit(messageId: string, text: string) {
        const clientMessageId = uuidv7()
        leave(messageId)
        onEdit({ id: clientMessageId, text })
        sendEdit({ messageId, text, clientMessageId, ...positionFor(stage) })
      },
      regenerate(messageId: string) {
        leave(messageId)
        sendRegenerate({ messageId, ...positionFor(stage) })
      },
      select: (messageId: string) => sendSelect({ messageId }),
    }
  }, [conversationId, stage, utils, onEdit, sendEdit, sendRegenerate, sendSelect])

  return { isPending: edit.isPending || regenerate.isPending || select.isPending, actions }
}
