/**
 * A name in the pieces that tell things apart: without case, separators, and the publisher before a slash
 * (or the two hyphens that stand for one in folder names).
 *
 * Dots stay, because Llama 3.1 8B is not Llama 31 8B; digits that a separator parts (`3-1`) are put together by one.
 */
export function nameTokens(name: string): readonly string[] {
  const tokens: string[] = []
  const pieces = (name.split(/\/|--/u).at(-1) ?? name)
    .toLowerCase()
    .split(/[\s_\-:(),[\]]+/u)
    .filter((piece) => piece !== '')
  let wasNumber = false
  for (const piece of pieces) {
    const isNumber = /^\d$/u.test(piece)
    if (isNumber && wasNumber) tokens.push(`${tokens.pop()}.${piece}`)
    else tokens.push(piece)
    wasNumber = isNumber && !wasNumber
  }
  return tokens
}
