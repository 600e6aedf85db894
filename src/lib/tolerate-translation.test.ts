import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tolerateTranslation } from './tolerate-translation.ts'

/** As much of a DOM node as React needs to remove and insert: both throw for a node that is no child, as browsers do. */
class FakeNode {
  parentNode: FakeNode | null = null
  childNodes: FakeNode[] = []
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  removeChild(child: FakeNode): FakeNode {
    if (child.parentNode !== this) throw new Error('NotFoundError')
    this.childNodes = this.childNodes.filter((each) => each !== child)
    child.parentNode = null
    return child
  }
  insertBefore(node: FakeNode, before: FakeNode | null): FakeNode {
    if (before && before.parentNode !== this) throw new Error('NotFoundError')
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length
    this.childNodes.splice(at, 0, node)
    node.parentNode = this
    return node
  }
}

beforeEach(() => {
  vi.stubGlobal('Node', FakeNode)
  tolerateTranslation()
})
afterEach(() => vi.unstubAllGlobals())

/** A paragraph whose text a browser has wrapped in <font>. */
function translated() {
  const paragraph = new FakeNode('p')
  const text = new FakeNode('text')
  const font = paragraph.insertBefore(new FakeNode('font'), null)
  font.insertBefore(text, null)
  return { paragraph, text }
}
const namesOf = ({ childNodes }: FakeNode) => childNodes.map(({ name }) => name)

test('removes the wrapper with the text that React removes', () => {
  const { paragraph, text } = translated()
  paragraph.removeChild(text)
  expect(namesOf(paragraph)).toEqual([])
})

test('inserts before the wrapper of the text that React names', () => {
  const { paragraph, text } = translated()
  paragraph.insertBefore(new FakeNode('b'), text)
  expect(namesOf(paragraph)).toEqual(['b', 'font'])
})

test('lets go of a text that the browser has replaced', () => {
  const { paragraph } = translated()
  paragraph.removeChild(new FakeNode('gone'))
  paragraph.insertBefore(new FakeNode('b'), new FakeNode('gone'))
  expect(namesOf(paragraph)).toEqual(['font', 'b'])
})
