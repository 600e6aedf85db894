// Splits a message into clauses. A refusal reaches to the end of its clause: "museums but no early mornings".
const breaks =
  /[,，。;；.!！?？\n]+|但是|但|不过|而是|只想|\band (?=(?:see|visit|do|want|love|like|more|lots|plenty)\b)|\b(?:but|however|instead|just|rather)\b/iu
const refusal =
  /不(?:要|想|去|吃|喜欢|看|逛|爱|感兴趣|能)|别(?:去|安排|吃|看|逛)|讨厌|避开|跳过|除了|没兴趣|\b(?:no|not|avoid|skip|without|hate|dislike|except|don['’]?t|do not|never|anything but|allergic)\b/iu

export interface Clause {
  wanted: string
  refused: string
}

export function clausesOf(text: string): Clause[] {
  return text.split(breaks).flatMap((clause) => {
    if (!clause.trim()) return []
    const at = clause.search(refusal)
    return [at < 0 ? { wanted: clause, refused: '' } : { wanted: clause.slice(0, at), refused: clause.slice(at) }]
  })
}
