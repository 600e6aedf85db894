'use client'
// Pasted text or a file: read by the server, compared and corrected by a person, then added to the plan in one step.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ParsedReservations, Reservation } from '#contract/reservation.ts'
import { datesOfBookings } from '#contract/reservation-dates.ts'
import { useTripUndo } from '#features/undo/hooks/use-trip-undo.ts'
import { useAppError } from '#lib/app-error.ts'
import { sendFile } from '#lib/send-file.ts'
import { trpc } from '#lib/trpc.ts'
import { readTextFile } from '../read-text-file.ts'
import { stayClashes } from '../stay-clashes.ts'
import { useLocatedReservations } from './use-located-reservations.ts'

const mostBytes = 400_000
const nothing: Reservation[] = []

/** Mails with what is attached to them, tickets and wallet passes: worth keeping. */
function isKept({ name, type }: File): boolean {
  return /\.(?:eml|pdf|pkpass)$/i.test(name) || type === 'application/pdf' || type === 'application/vnd.apple.pkpass'
}

export function useReservationImport(tripId: string, onDone: () => void) {
  const t = useTranslations('imports.reservations')
  const explain = useAppError()
  const undo = useTripUndo(tripId)
  const utils = trpc.useUtils()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const [read, setRead] = useState<ParsedReservations | null>(null)
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set())
  const parsing = trpc.imports.parse.useMutation()
  const proposing = trpc.imports.propose.useMutation()
  const deciding = trpc.proposals.decide.useMutation()
  const trip = trpc.trips.get.useQuery({ tripId }).data
  const [setsDates, setSetsDates] = useState(true)
  const chosen = read?.reservations.filter((_, index) => !skipped.has(index)) ?? []
  const dates = trip ? datesOfBookings(trip, chosen) : null
  const locationOf = useLocatedReservations(tripId, read?.reservations ?? nothing)
  const clashes = stayClashes(read?.reservations ?? nothing, (index) => !skipped.has(index), trip)
  const problem = parsing.error ?? proposing.error ?? deciding.error

  async function parse(source: { text: string } | { fileId: string }) {
    // A failure is shown in the dialog.
    const found = await parsing.mutateAsync({ tripId, ...source }).catch(() => null)
    if (found) setRead(found)
    setSkipped(new Set())
  }
  async function open(file: File) {
    setFault(null)
    if (isKept(file)) return openKept(file)
    if (file.size > mostBytes) return setFault(t('tooLarge'))
    const source = await readTextFile(file)
    if (source === null) return setFault(t('notText'))
    await parse({ text: source })
  }
  /** The server reads it; it stays with the files of the trip. */
  async function openKept(file: File) {
    setSending(true)
    try {
      const sending = sendFile({ tripId, file, keepTaken: false, key: crypto.randomUUID() }, () => {})
      await parse({ fileId: await sending.done })
      await utils.files.list.invalidate({ tripId })
    } catch (failure) {
      setFault(explain(failure))
    } finally {
      setSending(false)
    }
  }
  async function add() {
    const proposal = await proposing
      .mutateAsync({ tripId, setsDates, reservations: chosen.map(({ evidence: _, ...reservation }) => reservation) })
      .catch(() => null)
    if (!proposal) return
    const decided = await deciding.mutateAsync({ proposalId: proposal.id, accept: 'all' }).catch(() => null)
    if (!decided) return
    await undo.refresh()
    onDone()
    await undo.offer(t('added', { count: chosen.length }))
  }
  return {
    text,
    write(typed: string) {
      setText(typed)
      setFault(null)
    },
    parse: () => parse({ text }),
    open,
    read,
    back: () => setRead(null),
    change: (index: number, reservation: Reservation) =>
      setRead((before) => before && { ...before, reservations: before.reservations.with(index, reservation) }),
    locationOf,
    /** The title of another stay for the same nights. */
    clashOf: (index: number) => clashes.get(index),
    isChosen: (index: number) => !skipped.has(index),
    toggle(index: number) {
      const next = new Set(skipped)
      if (!next.delete(index)) next.add(index)
      setSkipped(next)
    },
    chosen,
    /** Of the trip. */
    currency: trip?.currency ?? 'EUR',
    /** That the trip would get from what is chosen. */
    dates,
    setsDates,
    toggleDates: () => setSetsDates((before) => !before),
    add,
    isBusy: isSending || parsing.isPending || proposing.isPending || deciding.isPending,
    problem: fault ?? (problem ? explain(problem) : null),
  }
}
