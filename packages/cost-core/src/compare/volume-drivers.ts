import { decisionOf } from '../decide/decision.ts'
import { volumeInputs } from '../decide/volume-input.ts'
import type { Label } from '../graph/label.ts'
import type { LeafNode } from '../graph/node.ts'
import { median } from '../quantity/distribution.ts'
import { fromBase } from '../units/unit.ts'
import type { CompareColumn } from './compare-column.ts'

/** The fields of serving demand that say how much is asked for, the first the one a reader thinks of first. */
const VOLUME_FIELDS = ['users', 'requests_per_user', 'words_per_request'] as const

/** `volume`: all that is asked of a workload at once, in the proportions it has. */
export type VolumeField = (typeof VOLUME_FIELDS)[number] | 'volume'

/** Something that can grow: one input of one workload, or the same input of every workload at once. */
export interface VolumeDriver {
  /** The path in the plan; for several workloads at once the name of the field; of a volume `<workload>.volume`. */
  readonly key: string
  readonly paths: readonly string[]
  readonly field: VolumeField
  /** Undefined for every workload at once. */
  readonly workload: Label | undefined
  /** What it is today; undefined where the columns do not agree, or several inputs move that have no number in common. */
  readonly today: { readonly value: number; readonly unit: string } | undefined
}

/**
 * What the volume of the columns hangs on. Empty when no plan serves anybody.
 *
 * A workload whose volume is said in no single one of the fields (tokens in and out a day, requests, layers of GPUs) has
 * its volume as a driver, with all its streams in proportion.
 */
export function volumeDrivers(columns: readonly CompareColumn[]): readonly VolumeDriver[] {
  const single = VOLUME_FIELDS.flatMap((field) => {
    const leaves = leavesOf(columns, field)
    return [...new Set(leaves.map(({ path }) => path))].map((path): VolumeDriver => {
      const own = leaves.filter((leaf) => leaf.path === path)
      return { key: path, paths: [path], field, workload: own[0]?.workload, today: todayOf(own) }
    })
  })
  const several = VOLUME_FIELDS.flatMap((field): VolumeDriver[] => {
    const paths = single.filter((driver) => driver.field === field).map(({ key }) => key)
    return paths.length < 2 ? [] : [{ key: field, paths, field, workload: undefined, today: undefined }]
  })
  const alone = new Set(single.map(({ key }) => key))
  const volumes = volumesOf(columns).filter(({ paths }) => !(paths.length === 1 && alone.has(paths[0] ?? '')))
  return [...several, ...single, ...volumes]
}

/** The volume of each serving workload, as the first column that has it calls it. */
function volumesOf(columns: readonly CompareColumn[]): readonly VolumeDriver[] {
  const found = new Map<string, VolumeDriver>()
  for (const compiled of new Set(columns.map((column) => column.compiled)))
    for (const driver of [...tokenVolumes(compiled), ...layerVolumes(compiled)]) {
      const known = found.get(driver.key)
      if (known === undefined) found.set(driver.key, driver)
      else
        found.set(driver.key, {
          ...known,
          paths: [...new Set([...known.paths, ...driver.paths])],
          today: known.today?.value === driver.today?.value ? known.today : undefined,
        })
    }
  return [...found.values()]
}

function tokenVolumes(compiled: CompareColumn['compiled']): readonly VolumeDriver[] {
  return volumeInputs(decisionOf(compiled)).map(({ key, label, leaves, today, unit }) => ({
    key,
    paths: pathsOf(leaves),
    field: 'volume',
    workload: label,
    today: { value: fromBase(today, unit), unit: unit.text },
  }))
}

/** Demand in GPUs at work, layer upon layer: all layers grow alike, their hours stay. */
function layerVolumes({ graph, workloads }: CompareColumn['compiled']): readonly VolumeDriver[] {
  return workloads.flatMap(({ key, label }): readonly VolumeDriver[] => {
    const layer = new RegExp(`^workloads\\.${key}\\.demand\\.layers\\.[^.]+\\.gpus$`, 'u')
    const paths = pathsOf(
      graph.nodes.flatMap((node) => (node.kind === 'leaf' && layer.test(node.path ?? '') ? [node] : [])),
    )
    if (paths.length === 0) return []
    return [{ key: `${key}.volume`, paths, field: 'volume', workload: label, today: undefined }]
  })
}

function pathsOf(leaves: readonly LeafNode[]): readonly string[] {
  return [...new Set(leaves.flatMap(({ path }) => path ?? []))]
}

interface DriverLeaf {
  readonly path: string
  readonly workload: Label
  readonly leaf: LeafNode
}

function leavesOf(columns: readonly CompareColumn[], field: VolumeField): readonly DriverLeaf[] {
  return columns.flatMap(({ compiled }) =>
    compiled.workloads.flatMap(({ key, label }) => {
      const node = compiled.graph.nodes[compiled.graph.ids.get(`${key}.${field}`) ?? -1]
      if (node?.kind !== 'leaf' || node.path === undefined || node.quantity === undefined) return []
      return { path: node.path, workload: label, leaf: node }
    }),
  )
}

function todayOf(leaves: readonly DriverLeaf[]): VolumeDriver['today'] {
  const values = leaves.map(({ leaf }) => ({
    value: leaf.quantity === undefined ? Number.NaN : median(leaf.quantity.distribution),
    unit: leaf.unit,
  }))
  const [first] = values
  if (first === undefined || values.some(({ value }) => value !== first.value)) return undefined
  return { value: fromBase(first.value, first.unit), unit: first.unit.text }
}
