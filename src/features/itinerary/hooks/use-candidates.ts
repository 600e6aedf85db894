'use client'
import { getQueryKey } from '@trpc/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { toast } from '#components/ui/toast.tsx'
import type { ItemCandidate } from '#contract/item-candidate.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { languageOf } from '#contract/locale.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { useShownAtOnce } from '#lib/shown-at-once.ts'
import { trpc } from '#lib/trpc.ts'
import type { AddChoice } from '../add-choices.ts'
import { contentOfChoice } from '../choice-content.ts'

function withVote(candidate: ItemCandidate, isFor: boolean): ItemCandidate {
  if (candidate.hasMyVote === isFor) return candidate
  return { ...candidate, hasMyVote: isFor, votes: candidate.votes + (isFor ? 1 : -1) }
}

/** The alternatives for an item, those with the most votes first. */
export function useCandidates(tripId: string, item: Pick<ItineraryItem, 'id' | 'kind'>) {
  const t = useTranslations('plan.candidates')
  const locale = useLocale()
  const explain = useAppError()
  const undo = useTripUndo(tripId)
  const utils = trpc.useUtils()
  const all = trpc.itinerary.candidates.list.useQuery({ tripId })
  const shownAtOnce = useShownAtOnce()
  const onError = (error: unknown) => toast.problem(t('failed'), { description: explain(error) ?? undefined })
  const onSettled = () => utils.itinerary.candidates.list.invalidate({ tripId })
  const options = { onError, onSettled }
  const adding = trpc.itinerary.candidates.add.useMutation(options)
  const voting = trpc.itinerary.candidates.vote.useMutation({
    onError,
    ...shownAtOnce(
      { queryKey: getQueryKey(trpc.itinerary.candidates.list, { tripId }, 'query') },
      ({ candidateId, isFor = true }) =>
        utils.itinerary.candidates.list.setData({ tripId }, (list) =>
          list?.map((each) => (each.id === candidateId ? withVote(each, isFor) : each)),
        ),
      onSettled,
    ),
  })
  const removing = trpc.itinerary.candidates.remove.useMutation(options)
  const choosing = trpc.itinerary.candidates.choose.useMutation(options)

  return {
    list: (all.data ?? []).filter(({ itemId }) => itemId === item.id),
    isAdding: adding.isPending,
    add: (choice: AddChoice) =>
      adding.mutate({ itemId: item.id, ...contentOfChoice(choice, item.kind, languageOf(locale)) }),
    vote: ({ id, hasMyVote }: ItemCandidate) => voting.mutate({ candidateId: id, isFor: !hasMyVote }),
    remove: ({ id }: ItemCandidate) => removing.mutate({ candidateId: id }),
    async choose({ id, title }: ItemCandidate, onChosen: () => void) {
      // A toast has shown a failure.
      const chosen = await choosing.mutateAsync({ candidateId: id }).catch(() => null)
      if (!chosen) return
      await undo.refresh()
      onChosen()
      await undo.offer(t('chosen', { title }))
    },
  }
}
