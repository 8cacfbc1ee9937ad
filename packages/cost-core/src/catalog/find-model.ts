import { modelShapeName } from './model-shape-name.ts'

/**
 * The model a name means, whoever writes it: `meta-llama/Llama-3.1-8B-Instruct-FP8` is `llama-3.1-8b`.
 *
 * A name cut short finds its model where it fits only one.
 */
export function findModel<M extends { readonly key: string; readonly name: string }>(
  models: readonly M[],
  name: string,
): M | undefined {
  const wanted = modelShapeName(name)
  if (wanted === '') return undefined
  const exact = models.find(
    (model) => modelShapeName(model.key) === wanted || modelShapeName(model.name) === wanted,
  )
  if (exact !== undefined) return exact
  const longer = models.filter((model) => modelShapeName(model.key).startsWith(wanted))
  return longer.length === 1 ? longer[0] : undefined
}
