'use client'
import { type ChoiceGroupProps, Segmented } from '../ui/radio-group.tsx'

interface SegmentedFieldProps<Value extends string> extends Pick<ChoiceGroupProps<Value>, 'label' | 'options'> {
  /** As `useController` gives it. */
  field: { name: string; value: Value; onChange: (value: Value) => void }
}

/** One of several side by side, under its label. */
export function SegmentedField<Value extends string>({ label, options, field }: SegmentedFieldProps<Value>) {
  return (
    <div>
      <p aria-hidden className="mb-1.5 font-medium text-sm">
        {label}
      </p>
      <Segmented
        label={label}
        name={field.name}
        className="flex flex-wrap"
        value={field.value}
        onChange={field.onChange}
        options={options}
      />
    </div>
  )
}
