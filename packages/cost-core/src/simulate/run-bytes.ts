import { InvariantError } from '../invariant-error.ts'
import type { CompiledPlan } from '../models/compile-plan.ts'
import { mix } from '../sampling/mix.ts'
import { type ByteReader, byteReader } from './byte-reader.ts'
import { type ByteWriter, byteWriter } from './byte-writer.ts'
import type { LogHistogram } from './log-histogram.ts'
import { numberOrNull } from './number-or-null.ts'
import { runFingerprint } from './run-fingerprint.ts'
import type { PercentileEstimate } from './run-result-schema.ts'
import { type RunState, startRun } from './run-state.ts'
import type { SimulationRun } from './simulate.ts'

const FORMAT = 'kilotoken-run/1'
const CHECKSUM_BYTES = 4

/** A run as bytes, to be gone on with elsewhere. The same run after the same trials gives the same bytes. */
export function writeRunState(state: RunState): Uint8Array<ArrayBuffer> {
  const out = byteWriter()
  out.text(FORMAT)
  out.text(runFingerprint(state.compiled, state.run))
  out.whole(state.done)
  out.whole(state.uncompared)
  for (const { totals, differences, months, sum, cheapestIn } of state.strategies) {
    out.whole(cheapestIn)
    out.real(sum.closed)
    out.real(sum.open)
    for (const histogram of [totals, differences, ...months]) writeHistogram(out, histogram)
  }
  for (const { strategies } of state.convergence)
    for (const estimate of strategies)
      for (const value of estimateValues(estimate)) out.real(value ?? Number.NaN)
  const body = out.bytes()
  const bytes = new Uint8Array(body.length + CHECKSUM_BYTES)
  bytes.set(body)
  new DataView(bytes.buffer).setUint32(body.length, checksum(body), true)
  return bytes
}

/**
 * The run that was written, ready to go on. Needs the same plan, compiled by the same engine, and the same run.
 *
 * @throws InvariantError if the bytes are damaged, of another format, or of another plan, run or engine
 */
export function readRunState(compiled: CompiledPlan, run: SimulationRun, bytes: Uint8Array): RunState {
  const from = byteReader(checkedBody(bytes))
  const format = from.text()
  if (format !== FORMAT) throw new InvariantError('stored run of another format', { format, wanted: FORMAT })
  const [stored, wanted] = [from.text(), runFingerprint(compiled, run)]
  if (stored !== wanted) throw new InvariantError('stored run of another plan or run', { stored, wanted })
  const state = startRun(compiled, run)
  state.done = from.whole()
  state.uncompared = from.whole()
  for (const tally of state.strategies) {
    tally.cheapestIn = from.whole()
    tally.sum.closed = from.real()
    tally.sum.open = from.real()
    for (const histogram of [tally.totals, tally.differences, ...tally.months]) readHistogram(from, histogram)
  }
  for (const trials of state.checkpoints)
    if (trials <= state.done)
      state.convergence.push({ trials, strategies: state.strategies.map(() => readEstimate(from)) })
  if (!from.isAtEnd) throw new InvariantError('stored run with more than a run', { length: bytes.length })
  return state
}

function writeHistogram(out: ByteWriter, histogram: LogHistogram): void {
  const filled = [...histogram.filled()]
  out.whole(histogram.zero)
  out.whole(histogram.absent)
  out.real(histogram.min)
  out.real(histogram.max)
  out.whole(filled.length)
  let last = 0
  for (const [bin, count] of filled) {
    out.whole(bin - last)
    out.whole(count)
    last = bin
  }
}

function readHistogram(from: ByteReader, histogram: LogHistogram): void {
  histogram.zero = from.whole()
  histogram.absent = from.whole()
  histogram.min = from.real()
  histogram.max = from.real()
  let bin = 0
  for (let left = from.whole(); left > 0; left--) {
    bin += from.whole()
    histogram.fill(bin, from.whole())
  }
}

function estimateValues({ p5, p50, p95, standardErrors }: PercentileEstimate) {
  return [p5, p50, p95, standardErrors.p5, standardErrors.p50, standardErrors.p95]
}

function readEstimate(from: ByteReader): PercentileEstimate {
  const three = () => ({
    p5: numberOrNull(from.real()),
    p50: numberOrNull(from.real()),
    p95: numberOrNull(from.real()),
  })
  return { ...three(), standardErrors: three() }
}

function checkedBody(bytes: Uint8Array): Uint8Array {
  const length = bytes.length - CHECKSUM_BYTES
  if (length < 0) throw new InvariantError('stored bytes end too early', { length: bytes.length })
  const body = bytes.subarray(0, length)
  const stored = new DataView(bytes.buffer, bytes.byteOffset + length).getUint32(0, true)
  if (checksum(body) !== stored) throw new InvariantError('stored run is damaged', { length: bytes.length })
  return body
}

function checksum(bytes: Uint8Array): number {
  let h = 0
  for (const byte of bytes) h = mix(h + byte)
  return h
}
