import type { CompiledPlan } from '../models/compile-plan.ts'
import { evaluate } from '../readings/evaluate.ts'
import { findNode, wholeUnit, wholeValue } from '../readings/figure.ts'
import { reachedFrom, reevaluate } from '../readings/reevaluate.ts'
import { neededBy } from '../readings/sample.ts'
import { fromBase } from '../units/unit.ts'
import { inputSwing } from './input-swing.ts'
import { type MovedInput, movedInputs, movedTo } from './moved-input.ts'

/** One end of a swing: the input, and what the figure is then; null where it has no number. */
export interface SwingEnd {
  readonly input: number
  readonly figure: number | null
}

/** What one input alone does to a figure. Numbers are in the input's unit and in the figure's. */
export interface InputEffect {
  readonly input: MovedInput
  /** `range`: from its p10 to its p90. `tenth`: it is one number, and was moved by ten per cent either way. */
  readonly by: 'range' | 'tenth'
  readonly low: SwingEnd
  readonly high: SwingEnd
  /** How far apart the ends are; null where the figure has no number at one of them. */
  readonly effect: number | null
}

/** How a figure hangs on each input: the bars of a tornado chart, the widest first. */
export interface Sensitivity {
  readonly id: string
  readonly unit: string
  readonly today: number | null
  readonly effects: readonly InputEffect[]
}

/**
 * Swings every input that a figure hangs on, alone, and says what the figure does.
 *
 * A swing and no derivative: whole nodes make every derivative nought. Inputs given as one number are swung by ten per
 * cent, so their bars are about what could be and not about what is likely. Inputs without effect are left out; those
 * that take the figure's number away come first.
 *
 * @throws UnknownFigureError for an id the plan does not have
 */
export function sensitivity(compiled: CompiledPlan, id: string): Sensitivity {
  const work = sensitivitySteps(compiled, id)
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

/** The same an input at a time, for a page that has to go on answering. Yields the share of the inputs that are done. */
export function* sensitivitySteps(compiled: CompiledPlan, id: string): Generator<number, Sensitivity> {
  const { graph } = compiled
  const node = findNode(graph, id)
  const needed = neededBy(graph, [node.index])
  const today = evaluate(graph)
  const shown = wholeUnit(node)
  const numberOf = (value: number) => (Number.isFinite(value) ? fromBase(value, shown) : null)
  const inputs = movedInputs({ compiled, needed })
  const effects: InputEffect[] = []
  for (const input of inputs) {
    const reached = reachedFrom(
      needed,
      input.leaves.map(({ index }) => index),
    )
    const { by, low, high } = inputSwing(input)
    const [from, to] = [low, high].map((value): SwingEnd => {
      const moved = reevaluate(today, movedTo(input, value), reached)
      return { input: fromBase(value, input.unit), figure: numberOf(wholeValue(moved, node.index)) }
    }) as [SwingEnd, SwingEnd]
    const isKnown = from.figure !== null && to.figure !== null
    const effect = isKnown ? Math.abs(to.figure - from.figure) : null
    effects.push({ input, by, low: from, high: to, effect })
    yield effects.length / inputs.length
  }
  const size = ({ effect }: InputEffect) => effect ?? Number.MAX_VALUE
  return {
    id,
    unit: shown.text,
    today: numberOf(wholeValue(today, node.index)),
    effects: effects.filter(({ effect }) => effect !== 0).sort((a, b) => size(b) - size(a)),
  }
}
