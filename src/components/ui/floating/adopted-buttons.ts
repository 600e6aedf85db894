// Buttons whose events a floating panel answers.
const adopted = new WeakSet<Element>()

export const adopt = (button: Element) => void adopted.add(button)

export const isAdopted = (button: Element | null): boolean => button !== null && adopted.has(button)
