'use client'
import { LocateFixed, LocateOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { position, usePosition } from '#lib/position.ts'

/** Turns on that messages carry where one is, to about 100 m. */
export function PositionToggle() {
  const t = useTranslations('chat.position')
  const { status } = usePosition()
  const isOn = status === 'on' || status === 'asking'
  return (
    <>
      <IconButton
        icon={status === 'denied' || status === 'unavailable' ? LocateOff : LocateFixed}
        label={t(isOn ? 'turnOff' : 'turnOn')}
        aria-pressed={isOn}
        busy={status === 'asking'}
        className={isOn ? 'text-accent' : undefined}
        onClick={() => (isOn ? position.turnOff() : position.turnOn())}
      />
      <span role="status" className="sr-only">
        {t(`status.${status}`)}
      </span>
    </>
  )
}
