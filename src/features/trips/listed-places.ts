// Several places typed into one field: "Rome, Florence and Venice", 罗马、佛罗伦萨和威尼斯, "Paris -> Lyon -> Nice".

export interface ListedPlaces {
  /** Ways to split the text, the likeliest first: 和 may join two names or belong to one (呼和浩特). */
  readings: string[][]
  /** Only a list is written so; a comma, "and" or a dash may belong to one name ("Athens, Georgia"). */
  isCertain: boolean
}

const arrows = /\s*(?:[-–—=]+>|[→⇒➔➜›>]|[、；;\n+])\s*/u
const joints =
  /\s*[,，&＆/]\s*|\s+(?:and|then|to)\s+|\s+[-–—]\s+|[-–—]+(?=\p{Script=Han})|(?:，|,)?(?:然后|接着|再)(?:去|到)?/iu
const hanJoints = /[和与及跟到]/u
const hanSpaces = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u
const lead = /^(?:from|先去|先到|从)\s*/iu

/** null where the text cannot be a list. Which parts are places is for a gazetteer to say. */
export function readListedPlaces(text: string, most: number): ListedPlaces | null {
  const plain = text.normalize('NFKC').trim().replace(lead, '')
  const certain = plain.split(arrows)
  const parts = certain.flatMap((part) => part.split(hanSpaces)).flatMap(splitJoints)
  const finer = parts.flatMap((part) => (/\p{Script=Han}/u.test(part) ? part.split(hanJoints) : [part]))
  const readings = [finer, parts].map(cleaned).filter(isList)
  const distinct = readings.filter((names, index) => readings.findIndex((each) => `${each}` === `${names}`) === index)
  const isCertain = isList(cleaned(certain)) || (readings[0]?.length ?? 0) > 2
  return distinct.length > 0 ? { readings: distinct, isCertain } : null

  function isList(names: string[]): boolean {
    return names.length > 1 && names.length <= most
  }
}

/** "Rome, Florence, and Venice" has two joints in a row. */
function splitJoints(part: string): string[] {
  return part.split(joints).flatMap((name) => name.replace(/^(?:and|then)\s+/iu, ''))
}

function cleaned(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => name !== '')
}
