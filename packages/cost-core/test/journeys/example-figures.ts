import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { Catalogue } from '../../src/catalog/catalogue.ts'
import { type CompiledPlan, compilePlan } from '../../src/models/compile-plan.ts'
import { readPlan } from '../../src/plan/read-plan.ts'
import { evaluate } from '../../src/readings/evaluate.ts'
import { type FigureJson, figureJson, findNode } from '../../src/readings/figure.ts'

/** A figure of a catalogue in a test. */
export const made = (value: number, unit: string) => ({
  value,
  unit,
  source: 'made up for a test',
  date: '2026-01-01',
  evidence: 'published' as const,
})

/** The one server that the examples look up in the catalogue. */
const CATALOGUE: Catalogue = {
  accelerators: [
    { key: 'h100', name: 'H100', peak: { bf16: made(1000, 'TFLOP/s') }, memory: made(80, 'GB') },
  ],
  nodes: [{ key: 'hgx-h100-8', name: '8 × H100', accelerator: 'h100', accelerators: made(8, 'GPU/node') }],
  models: [],
}

/** A plan of this text under a scenario, compiled. */
export function compiledText(text: string, scenario?: string, catalogue = CATALOGUE): CompiledPlan {
  const read = readPlan(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const plan = scenario === undefined ? read.plan.base : read.plan.scenarios.get(scenario)
  if (plan === undefined) throw new Error(`no scenario ${scenario}`)
  const result = compilePlan(plan, catalogue)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}

/** A shipped plan under a scenario, compiled. */
export function compiledExample(name: string, scenario?: string, catalogue?: Catalogue): CompiledPlan {
  const file = path.join(import.meta.dirname, '../../../../examples', `${name}.yaml`)
  return compiledText(readFileSync(file, 'utf8'), scenario, catalogue)
}

/** The figures of a plan by id; a figure that the plan does not have is an error. */
export function figuresOf({ graph }: CompiledPlan) {
  const evaluation = evaluate(graph)
  const of = (id: string): FigureJson => figureJson(evaluation, findNode(graph, id).index)
  return {
    of,
    value: (id: string) => of(id).value ?? Number.NaN,
    /** Of each month. */
    values: (id: string) => (of(id).values ?? []).map((value) => value ?? Number.NaN),
  }
}

/** Equal but for rounding in the last digits. */
export function near(got: number | undefined, want: number, what = ''): void {
  const off = Math.abs((got ?? Number.NaN) - want)
  expect(off <= 1e-9 * Math.max(1, Math.abs(want)), `${what} ${got} is not ${want}`).toBe(true)
}

/** Money to the cent, as it is printed. */
export function toTheCent(got: number | undefined, want: string): void {
  expect((got ?? Number.NaN).toFixed(2)).toBe(want)
}
