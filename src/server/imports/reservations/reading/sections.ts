// Several mails forwarded in one: each is read by itself. What is left out becomes blank, so that all places stay.

const border =
  /^[\s>]*-{3,}\s?(?:forwarded message|original message|ursprüngliche nachricht|message transféré|转发邮件|原始邮件)[^\n]*$/gimu
/** Sentences to whoever reads by machine. They stay in sight of people. */
const instruction =
  /^[^\n]*(?:ignore (?:all )?(?:the )?(?:previous|above|prior)|disregard (?:all|the|previous)|忽略(?:以上|上述|之前|前面)|请忽略此行|AI\s?助手|^system:)[^\n]*$/gimu

export function withoutInstructions(text: string): string {
  return text.replace(instruction, blank)
}

export function sectionsOf(text: string): string[] {
  const calm = withoutInstructions(text)
  const starts = [...calm.matchAll(border)].map(({ index }) => index)
  if (starts.length < 2) return [calm]
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? calm.length
    return blank(calm.slice(0, start)) + calm.slice(start, end) + blank(calm.slice(end))
  })
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
