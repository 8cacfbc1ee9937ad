const MOST_CHARACTERS = 31
const ILLEGAL = /[[\]/\\:*?\p{Cc}]/gu

/**
 * Names a spreadsheet takes for its sheets: none of its signs in them, at most 31 characters, no two alike in whichever
 * case. A name that has to give way gets a number.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const plain = cut(name.replaceAll(ILLEGAL, ' ').replaceAll(/^[\s']+|[\s']+$/gu, ''), MOST_CHARACTERS)
    const base = plain === '' ? String(index + 1) : plain
    let own = base
    for (let number = 2; taken.has(own.toLowerCase()); number++) {
      const ending = ` ${number}`
      own = `${cut(base, MOST_CHARACTERS - ending.length)}${ending}`
    }
    taken.add(own.toLowerCase())
    return own
  })
}

/** Counts as spreadsheets do, by UTF-16 units, and leaves no half of a character. */
function cut(text: string, most: number): string {
  let short = ''
  for (const character of text) {
    if (short.length + character.length > most) break
    short += character
  }
  return short.replace(/[\s']+$/u, '')
}
