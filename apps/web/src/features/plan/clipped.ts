const LONGEST = 120

/** A text as it fits into a line: white space as one space, the end of a long one left out. */
export function clipped(text: string | undefined): string {
  const line = [...(text ?? '').replaceAll(/\s+/g, ' ').trim()]
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).join('')}…` : line.join('')
}
