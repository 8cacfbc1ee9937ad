const SOURCE = / \([^()]*(?:\([^()]*\)[^()]*)*\)$/u

type Texts = readonly [string | undefined, string | undefined]

/** Two texts of one figure without where it is from, where both say the same of it: what differs is the number. */
export function withoutSharedSource(before: string | undefined, after: string | undefined): Texts {
  const source = SOURCE.exec(before ?? '')?.[0]
  if (source === undefined || before === undefined || after?.endsWith(source) !== true) return [before, after]
  return [before.slice(0, -source.length), after.slice(0, -source.length)]
}
