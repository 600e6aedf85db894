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

/**
 * Arguments whose form the pages would not know: messages are compiled in the build, which keeps options of a format
 * (`::percent`), but no format by name, no default of a date, and no offset of a plural.
 */
export function uncompiledArguments(message: string): string[] {
  return uncompiledOf(parse(message))
}

function uncompiledOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.number:
        return typeof element.style === 'string' ? [element.value] : []
      case TYPE.date:
      case TYPE.time:
        return element.style && typeof element.style === 'object' ? [] : [element.value]
      case TYPE.tag:
        return uncompiledOf(element.children)
      case TYPE.select:
        return Object.values(element.options).flatMap(({ value }) => uncompiledOf(value))
      case TYPE.plural:
        return [
          ...(element.offset ? [element.value] : []),
          ...Object.values(element.options).flatMap(({ value }) => uncompiledOf(value)),
        ]
      default:
        return []
    }
  })
}
