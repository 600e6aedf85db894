/** Text with the words that were searched for marked. */
export function Highlighted({
  text,
  highlights,
}: {
  text: string
  highlights: readonly { start: number; end: number }[]
}) {
  let from = 0
  const parts = highlights.flatMap(({ start, end }) => {
    const before = text.slice(from, start)
    from = end
    return [
      { key: start - 0.5, text: before, isHit: false },
      { key: start, text: text.slice(start, end), isHit: true },
    ]
  })
  return (
    <>
      {parts.map((part) =>
        part.isHit ? (
          <mark key={part.key} className="rounded-sm bg-accent-soft text-inherit">
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
      {text.slice(from)}
    </>
  )
}
