/** A stretch of sizes, named by its ends: `0-24`, `25-64`, `65-`. A name is part of addresses and does not change. */
export type SizeBand = { key: string; from: number; to: number | undefined }

/** Bands between the given upper ends, in order; the last is open. Ends are whole numbers and belong to the band below. */
export function sizeBands(ends: readonly number[]): SizeBand[] {
  const starts = [0, ...ends.map((end) => end + 1)]
  return starts.map((from, index) => {
    const to = ends[index]
    return { key: `${from}-${to ?? ''}`, from, to }
  })
}

/** The band a size is in. */
export function bandOf(size: number, bands: readonly SizeBand[]): SizeBand | undefined {
  return bands.find((band) => band.to === undefined || size <= band.to)
}
