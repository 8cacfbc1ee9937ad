import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  advanceRun,
  type CompiledPlan,
  compilePlan,
  editPlan,
  estimateView,
  evaluate,
  explain,
  planFields,
  readPlan,
  readRunState,
  runResult,
  simulate,
  startRun,
  writeRunState,
} from '../src/index.ts'
import { A100_CATALOGUE } from '../test/chatgpt-sample.ts'
import { LARGE_PLAN } from './large-plan.ts'
import { naiveSample } from './naive-sample.ts'

const TRIALS = 32_768
const REPETITIONS = 5
const IDS = ['cloud.total.cost', 'self_built.total.cost', 'compare.self_built_less_cloud.cost']

const sampleText = readFileSync(
  fileURLToPath(new URL('../../../examples/chatgpt-2023.yaml', import.meta.url)),
  'utf8',
)

function samplePlan(): CompiledPlan {
  const read = readPlan(sampleText)
  if ('problems' in read) throw new Error('the sample does not read')
  const ranges = read.plan.scenarios.get('ranges')
  if (ranges === undefined) throw new Error('the sample has no ranges')
  const result = compilePlan(ranges, A100_CATALOGUE)
  if ('problems' in result) throw new Error('the sample does not compile')
  return result.compiled
}

/** CPU milliseconds of a call: on a shared machine the wall clock measures the neighbours. */
function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const plan = samplePlan()
const { graph } = plan
const trialMonths = TRIALS * graph.months
const engine = () => simulate(graph, IDS, { trials: TRIALS, seed: 1 })
const naive = () => naiveSample(TRIALS, graph.months)
engine()
naive()
const rounds = Array.from({ length: REPETITIONS }, () => ({ engine: cpuMs(engine), naive: cpuMs(naive) }))
const ratios = rounds.map((round) => round.naive / round.engine)
const rate = (ms: number) => `${((trialMonths / ms) * 1000).toExponential(2)} trial-months/s`
console.log(
  `sample under "ranges", ${TRIALS} trials x ${graph.months} months, median of ${REPETITIONS} interleaved rounds`,
)
console.log(`  column interpreter  ${rate(median(rounds.map((round) => round.engine)))}`)
console.log(`  naive objects       ${rate(median(rounds.map((round) => round.naive)))}`)
console.log(
  `  ratio               ${median(ratios).toFixed(1)}x (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`,
)

/** A whole run, in steps of the size a background run takes between two messages. */
function wholeRun(step: number) {
  const state = startRun(plan, { trials: TRIALS, seed: 1 })
  while (advanceRun(state, step) < TRIALS);
  return state
}

const runTimes = (['group', 'block'] as const).map((step) => {
  const size = step === 'group' ? 4096 : 512
  wholeRun(size)
  const pairs = Array.from({ length: REPETITIONS }, () => ({
    run: cpuMs(() => runResult(wholeRun(size))),
    simulate: cpuMs(engine),
  }))
  const ms = median(pairs.map((pair) => pair.run))
  const ratio = median(pairs.map((pair) => pair.run / pair.simulate))
  return `by ${step} ${((TRIALS / ms) * 1000).toExponential(2)} trials/s, ${ratio.toFixed(2)}x the time of simulate`
})
const run = wholeRun(4096)
const bytes = writeRunState(run)
const written = cpuMs(() => writeRunState(run))
const readBack = cpuMs(() => readRunState(plan, run.run, bytes))
console.log(`a run of the same with months and differences: ${runTimes.join('; ')}`)
console.log(
  `  stored in ${(bytes.length / 1000).toFixed(0)} kB: written in ${written.toFixed(1)} ms, read in ${readBack.toFixed(1)} ms; result ${(JSON.stringify(runResult(run)).length / 1000).toFixed(0)} kB`,
)

const edits = 200
const edit = cpuMs(() => {
  for (let i = 0; i < edits; i++) evaluate(graph)
})
const trace = cpuMs(() => {
  const evaluation = evaluate(graph)
  for (const id of graph.ids.keys()) explain(evaluation, id, { depth: 1 })
})
console.log(
  `evaluate ${graph.nodes.length} nodes: ${(edit / edits).toFixed(3)} ms; explain all ${graph.ids.size} figures: ${trace.toFixed(1)} ms`,
)

/** What one keystroke in a form sets off, step by step: CPU milliseconds, the median of the rounds. */
function keystroke(rounds: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>()
  const timed = <T>(step: string, work: () => T): T => {
    let result: T | undefined
    times.set(step, [...(times.get(step) ?? []), cpuMs(() => (result = work()))])
    return result as T
  }
  for (let i = 0; i < rounds; i++) {
    const path = ['workloads', 'pretrain', 'mfu']
    const edited = timed('edit', () => editPlan(sampleText, [{ kind: 'quantity', path, text: `${30 + i}%` }]))
    if ('problems' in edited) throw new Error('the sample cannot be edited')
    timed('fields', () => planFields(edited.text))
    const read = timed('read', () => readPlan(edited.text))
    if ('problems' in read) throw new Error('the edited sample does not read')
    const result = timed('compile', () => compilePlan(read.plan.base, A100_CATALOGUE))
    if ('problems' in result) throw new Error('the edited sample does not compile')
    timed('view', () => estimateView(result.compiled, undefined))
  }
  return new Map([...times].map(([step, ms]) => [step, median(ms)]))
}

keystroke(20)
const steps = keystroke(30)
const whole = [...steps.values()].reduce((sum, ms) => sum + ms, 0)
console.log(
  `one edit of the sample: ${whole.toFixed(1)} ms (${[...steps].map(([step, ms]) => `${step} ${ms.toFixed(1)}`).join(', ')})`,
)

/** From a number moved to the totals of five strategies over five years, beside reading the plan's text in the same run. */
function largePlan(): string {
  const read = readPlan(LARGE_PLAN)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const { base } = read.plan
  const compiled = () => {
    const result = compilePlan(base, A100_CATALOGUE)
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    return result.compiled.graph
  }
  const large = compiled()
  const moved = large.nodes.find((node) => node.kind === 'leaf' && node.id === 'api.input.price')?.index ?? 0
  const overrides = new Map([[moved, 4e-6]])
  const times = Array.from({ length: 2 * REPETITIONS }, () => ({
    read: cpuMs(() => readPlan(LARGE_PLAN)),
    compile: cpuMs(compiled),
    totals: cpuMs(() => evaluate(large, overrides)),
  }))
  const of = (step: 'read' | 'compile' | 'totals') => median(times.map((time) => time[step]))
  const ratio = (step: 'compile' | 'totals') => (of(step) / of('read')).toFixed(2)
  return (
    `${Object.keys(base.options).length} strategies x ${large.months} months, ${large.nodes.length} nodes: ` +
    `a number moved to new totals ${of('totals').toFixed(1)} ms (${ratio('totals')}x reading the text), ` +
    `compile ${of('compile').toFixed(1)} ms (${ratio('compile')}x)`
  )
}

console.log(largePlan())
