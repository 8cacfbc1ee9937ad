import type { AcceleratorEntry, CatalogueFigure } from '../../catalog/catalogue.ts'
import type { Fact } from './fact.ts'
import type { ComputeWidth, GpuFacts } from './gpu-facts.ts'
import { gpuFamily } from './gpu-family.ts'

const HAS_EIGHT_BITS = new Set(['ada', 'hopper', 'blackwell', 'blackwell-pcie', 'cdna3', 'cdna4'])
const HAS_FOUR_BITS = new Set(['blackwell', 'blackwell-pcie', 'cdna4'])

/** One direction of a slot with sixteen lanes, for accelerators that have no link of their own. */
const PCIE = {
  fourth: 32,
  fifth: 64,
  source: 'PCI Express 4.0 and 5.0, sixteen lanes',
  date: '2019-05-29',
}
const HAS_FIFTH_PCIE = new Set(['hopper', 'blackwell', 'blackwell-pcie', 'cdna3', 'cdna4'])

function factOf(figure: CatalogueFigure, scale: number, name: string): Fact {
  const { evidence, source, date, note } = figure
  return {
    value: figure.value * scale,
    provenance: { evidence, source, date, note: note === undefined ? name : `${name}; ${note}` },
  }
}

/** Half the width has twice the rate, where a design has it at all. */
function doubled(fact: Fact): Fact {
  return { value: fact.value * 2, provenance: { ...fact.provenance, evidence: 'estimated' } }
}

/**
 * What serving needs to know of a catalogue's accelerator, or which of it is not known: `family` when nothing was
 * measured of its kind, else a figure.
 */
export function gpuFactsOf(
  entry: AcceleratorEntry,
): { readonly gpu: GpuFacts } | { readonly missing: 'family' | 'memory' | 'bandwidth' | 'peak' } {
  const { architecture, name } = entry
  const family = gpuFamily(architecture)
  if (family === undefined) return { missing: 'family' }
  if (entry.memory === undefined) return { missing: 'memory' }
  if (entry.memoryBandwidth === undefined) return { missing: 'bandwidth' }
  const peaks = peakRates(entry)
  if (peaks === undefined) return { missing: 'peak' }
  return {
    gpu: {
      name,
      family,
      peak: peaks,
      memory: factOf(entry.memory, 1, name),
      bandwidth: factOf(entry.memoryBandwidth, 1, name),
      link: linkOf(entry),
    },
  }
}

function peakRates({
  architecture = '',
  name,
  peak: { bf16, fp16, int8, fp8, fp4 },
}: AcceleratorEntry): GpuFacts['peak'] | undefined {
  const half = bf16 ?? fp16
  let wide = half && factOf(half, 1, name)
  if (wide === undefined && int8 !== undefined) wide = factOf(int8, 0.5, name)
  if (wide === undefined) return undefined
  const rates: { -readonly [W in Exclude<ComputeWidth, 16>]?: Fact } = {}
  if (fp8 !== undefined) rates[8] = factOf(fp8, 1, name)
  else if (HAS_EIGHT_BITS.has(architecture)) rates[8] = doubled(wide)
  if (fp4 !== undefined) rates[4] = factOf(fp4, 1, name)
  else if (HAS_FOUR_BITS.has(architecture)) rates[4] = doubled(rates[8] ?? doubled(wide))
  return { 16: wide, ...rates }
}

function linkOf({ scaleUpBandwidth, architecture = '', name }: AcceleratorEntry): Fact {
  if (scaleUpBandwidth !== undefined) return factOf(scaleUpBandwidth, 0.5, name)
  const { fourth, fifth, source, date } = PCIE
  return {
    value: HAS_FIFTH_PCIE.has(architecture) ? fifth : fourth,
    provenance: { evidence: 'estimated', source, date, note: name },
  }
}
