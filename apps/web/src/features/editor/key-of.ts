const LONGEST = 31

/** A key made of a name, that the plan does not have yet. A name without Latin letters is called by its kind. */
export function keyOf(name: string, kind: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '_')
    .replaceAll(/^[^a-z]+|_+$/gu, '')
  const stem = (words === '' ? kind : words).slice(0, LONGEST)
  if (!taken.includes(stem)) return stem
  for (let number = 2; ; number++) {
    const end = `_${number}`
    const key = `${stem.slice(0, LONGEST - end.length)}${end}`
    if (!taken.includes(key)) return key
  }
}
