// Texts of the traveler's own inside a clause: a confirmation code, a new name, a note.

const code =
  /(?:\b(?:code|ref(?:erence)?|number|confirmation|no\.?|locator|pnr)|[号码]|#)\s*(?:is|是|为|:|：)?\s*#?((?=[A-Za-z0-9-]*\d)[A-Za-z0-9][A-Za-z0-9-]{2,29}|[A-Z0-9]{5,12})/iu
const looseCode = /\b((?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]{4,20})\b/u

export function codeIn(text: string): string | undefined {
  return code.exec(text)?.[1] ?? looseCode.exec(text)?.[1]
}

const quotes = /["《'「]([^"》'」]{1,100})["》'」]/u
const newTitle =
  /(?:改名[叫为成]?|重命名[为成]?|改叫|名字改[为成]|名称改[为成]|命名为|叫做?|改成)\s*[:：]?\s*(.{1,60})$|\b(?:rename|retitle) .+? (?:to|as|into) (.{1,60})$|\bcall (?:the |it )?.*?["'](.{1,60})["']|\b(?:name|title) of .+? to (.{1,60})$/iu
const called = /^call (?:the )?(?:it|that|\S+) (.{1,60})$/i
const fromNow = /(?:,? (?:from now on|instead|please|in the plan))+$/i

/** `after` is what follows the name of the item. */
export function newTitleIn(text: string, after = ''): string | undefined {
  const own =
    /^(?:please |can (?:you|we) |could (?:you|we) |let's )*call\b/i.test(text) && after.trim().length > 1
      ? after
      : undefined
  const found =
    quotes.exec(text)?.[1] ??
    newTitle.exec(text)?.slice(1).find(Boolean) ??
    own?.replace(fromNow, '') ??
    called.exec(text)?.[1]?.replace(fromNow, '')
  return found?.replace(/^["']|["']$/g, '').trim() || undefined
}

const note =
  /(?:备注|备忘|注明|写上|记一下|提醒我)(?:一下|上)?\s*[:：,，]?\s*((?!一下$).{1,500})$|\b(?:a note|note) (?:on|to|for|at|about) .*?(?::|\bthat\b|\bsaying\b|,)\s*(.{1,500})$|\bnote on it (?:that )?(.{1,500})$|\bremind (?:me|us) (?:on|at|for) .*?\b(?:that|to)\s+(.{1,500})$|\b(?:write|jot|put) (?:it |this |a note )?down\b(?: (?:for|on|against) .{2,40}?)?(?: ?[:：,]| that| saying)\s*(.{1,500})$|\b(?:write|jot|put|add)(?: down)? (?:on|at|for|by|against) (?:the )?.{2,60}? (?:that|saying) (.{1,500})$|[:：]\s*(.{1,500})$|\bnote (?:that )?((?!(?:on|for|to|under) ).{1,500})$/iu

export function noteIn(text: string): string | undefined {
  return note.exec(text)?.slice(1).find(Boolean)?.trim()
}
