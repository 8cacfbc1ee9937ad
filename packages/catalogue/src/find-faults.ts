import type { z } from 'zod'
import { type Accelerator, acceleratorSchema } from './accelerator.ts'
import { type ModelShape, modelShapeSchema } from './model-shape.ts'
import { type NodeType, nodeSchema } from './node-type.ts'

/** What a catalogue is checked as: the three lists together, because nodes refer to accelerators. */
export interface Catalogue {
  readonly accelerators: readonly Accelerator[]
  readonly nodes: readonly NodeType[]
  readonly models: readonly ModelShape[]
}

type Entry = { readonly key: string }

function schemaFaults(entries: readonly Entry[], schema: z.ZodType): string[] {
  return entries.flatMap((entry) =>
    (schema.safeParse(entry).error?.issues ?? []).map(
      (issue) => `${entry.key}.${issue.path.join('.')}: ${issue.message}`,
    ),
  )
}

function duplicateKeys(entries: readonly Entry[]): string[] {
  const seen = new Set<string>()
  return entries
    .filter(({ key }) => seen.has(key) || !seen.add(key))
    .map(({ key }) => `${key}: key is used twice`)
}

function futureDates(entries: readonly Entry[], today: string): string[] {
  const dates = (value: unknown, path: string): [string, string][] => {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, inner]): [string, string][] =>
      (name === 'date' || name === 'releasedOn') && typeof inner === 'string'
        ? [[`${path}.${name}`, inner]]
        : dates(inner, `${path}.${name}`),
    )
  }
  return entries
    .flatMap((entry) => dates(entry, entry.key))
    .filter(([, date]) => date > today)
    .map(([path, date]) => `${path}: ${date} is in the future`)
}

function implausiblePeaks({ key, peak }: Accelerator): string[] {
  const rising = (['fp32', 'bf16', 'fp8', 'fp4'] as const).flatMap((format) => peak[format] ?? [])
  return rising.flatMap((figure, index) => {
    const wider = rising[index - 1]
    return wider !== undefined && figure.value < wider.value
      ? [`${key}.peak: ${figure.value} is below ${wider.value} of a wider format`]
      : []
  })
}

/** 16-bit keys and values: two vectors a key/value head and layer, or one compressed vector a layer. */
function cacheBytes(model: ModelShape): number {
  if (model.kvLoraRank !== undefined && model.ropeHeadDim !== undefined)
    return 2 * model.layers.value * (model.kvLoraRank.value + model.ropeHeadDim.value)
  return 2 * 2 * model.layers.value * model.kvHeads.value * model.headDim.value
}

function implausibleShape(model: ModelShape): string[] {
  const faults: string[] = []
  if (model.activeParameters.value > model.parameters.value)
    faults.push(`${model.key}.activeParameters: above the total`)
  if (model.kvBytesPerToken.value !== cacheBytes(model))
    faults.push(`${model.key}.kvBytesPerToken: the dimensions give ${cacheBytes(model)}`)
  if ((model.slidingWindow === undefined) !== (model.slidingLayers === undefined))
    faults.push(`${model.key}.slidingWindow: slidingWindow and slidingLayers belong together`)
  if ((model.slidingLayers?.value ?? 0) > model.layers.value)
    faults.push(`${model.key}.slidingLayers: above the number of layers`)
  if ((model.experts === undefined) !== (model.expertsPerToken === undefined))
    faults.push(`${model.key}.experts: experts and expertsPerToken belong together`)
  if ((model.experts?.value ?? 0) < (model.expertsPerToken?.value ?? 0))
    faults.push(`${model.key}.expertsPerToken: above the number of experts`)
  return faults
}

/**
 * Everything wrong with a catalogue, one sentence each; empty when it is sound.
 *
 * Beyond the schemas (a figure without source, date or evidence, an unknown unit, a zero): keys used twice, dates after
 * `today`, nodes with an unknown accelerator, peaks that fall as the format narrows, shapes that contradict themselves.
 */
export function findFaults({ accelerators, nodes, models }: Catalogue, today: string): string[] {
  const known = new Set(accelerators.map(({ key }) => key))
  return [
    ...schemaFaults(accelerators, acceleratorSchema),
    ...schemaFaults(nodes, nodeSchema),
    ...schemaFaults(models, modelShapeSchema),
    ...[accelerators, nodes, models].flatMap((entries) => [
      ...duplicateKeys(entries),
      ...futureDates(entries, today),
    ]),
    ...nodes
      .filter(({ accelerator }) => !known.has(accelerator))
      .map(({ key, accelerator }) => `${key}.accelerator: no accelerator ${accelerator}`),
    ...accelerators.flatMap(implausiblePeaks),
    ...models.flatMap(implausibleShape),
  ]
}
