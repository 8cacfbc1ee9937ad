import type { Stretch } from './linear-scale.ts'
import { percentText } from './percent-text.ts'
import { shareScale } from './share-scale.ts'

/** Where a value stands on an axis, as a share of its width: right at any width without measuring. */
export function percentScale(domain: Stretch): (value: number) => string {
  const scale = shareScale(domain)
  return (value) => percentText(scale(value))
}
