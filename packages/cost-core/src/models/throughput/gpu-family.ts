/** The groups of designs that share an efficiency. Blackwell on a PCIe card has GDDR, no NVLink, and values of its own. */
const GPU_FAMILIES = ['ampere', 'ada', 'hopper', 'blackwell', 'blackwell-pcie', 'cdna3'] as const

export type GpuFamily = (typeof GPU_FAMILIES)[number]

/** Designs without measurements take the values of the nearest design of their vendor. */
const NEAREST: Readonly<Record<string, GpuFamily>> = {
  volta: 'ampere',
  turing: 'ampere',
  cdna2: 'cdna3',
  cdna4: 'cdna3',
}

/** The family whose efficiency a design has; undefined when nothing was measured of its vendor. */
export function gpuFamily(architecture: string | undefined): GpuFamily | undefined {
  if (architecture === undefined) return undefined
  return GPU_FAMILIES.find((family) => family === architecture) ?? NEAREST[architecture]
}
