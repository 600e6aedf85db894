import { Button } from '#components/ui/button.tsx'

/** A row of choices; several may be on. */
export function ChoiceChips({
  label,
  options,
  onPick,
}: {
  /** Absent where the editor says it already. */
  label?: string
  options: readonly { label: string; isOn: boolean }[]
  onPick: (index: number) => void
}) {
  return (
    <fieldset>
      {label ? <legend className="mb-1.5 text-ink-soft text-xs">{label}</legend> : null}
      <div className="flex flex-wrap gap-1.5">
        {options.map((option, index) => (
          <Button
            key={option.label}
            size="sm"
            aria-pressed={option.isOn}
            variant={option.isOn ? 'primary' : 'secondary'}
            className="h-auto min-h-8 min-w-0 max-w-full shrink whitespace-normal text-left [overflow-wrap:anywhere] pointer-coarse:h-auto pointer-coarse:min-h-11"
            onClick={() => onPick(index)}
          >
            {option.label}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

/** The list with the value added, or without it where it was in. */
export function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
}
