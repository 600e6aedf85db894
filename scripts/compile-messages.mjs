// Used by the build for each message file: messages are parsed there, so that no page carries a parser.
import compile from 'icu-minify/compile'

/**
 * @param {string} source
 * @returns {string}
 */
export default function compileMessages(source) {
  return JSON.stringify(JSON.parse(source, (_key, value) => (typeof value === 'string' ? compile(value) : value)))
}
