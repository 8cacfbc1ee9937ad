import type { AcceleratorEntry, Catalogue, CatalogueFigure } from '../catalog/catalogue.ts'
import type { Plan } from '../plan/plan-schema.ts'

/**
 * The accelerator of an option that names no server: the one that all servers of the plan have, where they have only one.
 *
 * Its figures count as assumed, because nobody said that the option has it. Undefined where the plan names no server, or
 * servers that differ: guessing between them would be a price nobody can defend.
 */
export function impliedHardware(
  { options }: Pick<Plan, 'options'>,
  { nodes, accelerators }: Catalogue,
): AcceleratorEntry | undefined {
  const named = Object.values(options).flatMap((option) =>
    'node' in option && option.node !== undefined ? [option.node] : [],
  )
  const keys = new Set(named.map((key) => nodes.find((node) => node.key === key)?.accelerator))
  const [key] = keys
  const entry = keys.size === 1 ? accelerators.find((one) => one.key === key) : undefined
  return entry && assumedEntry(entry)
}

function assumedEntry(entry: AcceleratorEntry): AcceleratorEntry {
  const { peak, memory, memoryBandwidth, scaleUpBandwidth } = entry
  return {
    ...entry,
    peak: Object.fromEntries(Object.entries(peak).map(([format, figure]) => [format, assumed(figure)])),
    ...(memory && { memory: assumed(memory) }),
    ...(memoryBandwidth && { memoryBandwidth: assumed(memoryBandwidth) }),
    ...(scaleUpBandwidth && { scaleUpBandwidth: assumed(scaleUpBandwidth) }),
  }
}

function assumed(figure: CatalogueFigure): CatalogueFigure {
  return { ...figure, evidence: 'assumed' }
}
