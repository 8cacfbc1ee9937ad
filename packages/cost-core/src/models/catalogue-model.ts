import type { ModelEntry } from '../catalog/catalogue.ts'
import type { ModelContext } from './model-context.ts'

/** Case, blanks, dashes and the vendor before a slash are how names differ without meaning another model. */
function plainName(name: string): string {
  return (name.split('/').at(-1) ?? name).toLowerCase().replace(/[\s_-]+/gu, '')
}

/** The catalogue's model of this key or name; undefined when there is none. */
export function catalogueModel(
  { catalogue }: ModelContext,
  name: string | undefined,
): ModelEntry | undefined {
  if (name === undefined) return undefined
  const wanted = plainName(name)
  return catalogue.models.find((entry) => plainName(entry.key) === wanted || plainName(entry.name) === wanted)
}
