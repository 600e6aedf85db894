'use client'
import { ArrowRight } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import type { WayOut } from '#contract/way-out.ts'

/** One tap notes the way in the brief and plans again. */
export function WayOutList({
  options,
  onRelax,
}: {
  options: readonly WayOut[]
  /** Absent once it is no longer the last turn, or for those who may not change the trip. */
  onRelax: ((option: WayOut) => void) | undefined
}) {
  return (
    <ul className="mt-2 flex flex-col gap-1.5">
      {options.map((option) => (
        <li key={option.label}>
          <Button
            className="h-auto min-h-10 w-full justify-between whitespace-normal py-1.5 text-left pointer-coarse:min-h-11"
            disabled={!onRelax}
            onClick={() => onRelax?.(option)}
          >
            <span className="min-w-0">{option.label}</span>
            <ArrowRight aria-hidden className="text-ink-faint" />
          </Button>
        </li>
      ))}
    </ul>
  )
}
