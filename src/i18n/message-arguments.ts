import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/**
 * Names of the arguments and tags of an ICU message, sorted and unique, to compare translations without rendering them.
 * @throws SyntaxError where the message is not ICU.
 */
export function messageArguments(message: string): string[] {
  return [...new Set(namesOf(parse(message)))].sort()
}

function namesOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.tag:
        return [`<${element.value}>`, ...namesOf(element.children)]
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesOf(value))]
      default:
        return [element.value]
    }
  })
}
