'use client'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { useOthersHere } from '../hooks/trip-presence.tsx'

const mostShown = 3

/** Who else looks at this day right now. */
export function PeopleOnDay({ day }: { day: number }) {
  const t = useTranslations('trip')
  const here = useOthersHere().filter((person) => person.day === day)
  if (here.length === 0) return null
  return (
    <ul aria-label={t('onThisDay')} className="flex shrink-0 -space-x-1.5">
      {here.slice(0, mostShown).map(({ userId, name }) => (
        <li key={userId} className="rounded-full ring-2 ring-canvas">
          <Avatar name={name} size="sm" />
        </li>
      ))}
    </ul>
  )
}
