import type { Label } from '../graph/label.ts'
import type { LeafNode } from '../graph/node.ts'
import { median } from '../quantity/distribution.ts'
import { fromBase } from '../units/unit.ts'
import type { CompareColumn } from './compare-column.ts'

/** The fields of serving demand that say how much is asked for, the first the one a reader thinks of first. */
const VOLUME_FIELDS = ['users', 'requests_per_user', 'words_per_request'] as const

export type VolumeField = (typeof VOLUME_FIELDS)[number]

/** Something that can grow: one input of one workload, or the same input of every workload at once. */
export interface VolumeDriver {
  /** The path in the plan; for several workloads at once the name of the field. */
  readonly key: string
  readonly paths: readonly string[]
  readonly field: VolumeField
  /** Undefined for every workload at once. */
  readonly workload: Label | undefined
  /** What it is today; undefined where the columns do not agree, or several inputs move. */
  readonly today: { readonly value: number; readonly unit: string } | undefined
}

/** What the volume of the columns hangs on. Empty when no plan serves anybody. */
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
  return [...several, ...single]
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
