/**
 * Browsers that translate a page wrap its text nodes in <font>. React then removes nodes, or inserts before nodes, that are no
 * longer where it put them, and the page crashes (facebook/react#11538). Here the wrapper stands for the node inside it.
 */
export function tolerateTranslation(): void {
  if (typeof Node === 'undefined' || isTolerant) return
  isTolerant = true
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function removeWrapped<Child extends Node>(this: Node, child: Child): Child {
    const held = childHolding(this, child)
    if (held) removeChild.call(this, held)
    return child
  }
  Node.prototype.insertBefore = function insertBeforeWrapped<Child extends Node>(
    this: Node,
    node: Child,
    before: Node | null,
  ): Child {
    insertBefore.call(this, node, before && childHolding(this, before))
    return node
  }
}

let isTolerant = false

/** The child of `parent` that is `node` or has it inside; null where the node is gone. */
function childHolding(parent: Node, node: Node): Node | null {
  let held: Node | null = node
  while (held && held.parentNode !== parent) held = held.parentNode
  return held
}
