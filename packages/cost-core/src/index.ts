export type { Catalogue, CatalogueFigure } from './catalog/catalogue.ts'
export { ENGINE_VERSION } from './engine-version.ts'
export { type Graph, UnknownFigureError } from './graph/graph.ts'
export type { Context, Label } from './graph/label.ts'
export { UnitError } from './graph/unit-error.ts'
export { InvariantError } from './invariant-error.ts'
export { type CompiledPlan, compilePlan } from './models/compile-plan.ts'
export { planIssues } from './models/plan-issues.ts'
export { nearestNames } from './nearest-names.ts'
export { type CostLine, FACTOR_GROUPS, type FactorGroup, LINE_GROUPS } from './plan/factor-groups.ts'
export type { PlanProblem } from './plan/plan-problem.ts'
export type { Plan, Scenario } from './plan/plan-schema.ts'
export { type PlanDocument, readPlan } from './plan/read-plan.ts'
export type { PlanLabel } from './plan/small-fields.ts'
export { type Evaluation, evaluate } from './readings/evaluate.ts'
export { type Explanation, explain, type FigureReference, type InputRange } from './readings/explain.ts'
export { type FigureJson, figureJson, figureRatio, findNode } from './readings/figure.ts'
export { type Leverage, leverage } from './readings/leverage.ts'
export { uncertainLeaves } from './readings/sample.ts'
export type { Token } from './readings/tokens.ts'
export type { CostBreakdown, CostFinding } from './report/cost-breakdown.ts'
export {
  differenceId,
  type EstimateView,
  estimateView,
  type PublishedComparison,
  type ViewFigure,
} from './report/estimate-view.ts'
export type { StageRow, StageTable } from './report/stage-table.ts'
export { strongestInputs } from './report/strongest-inputs.ts'
export { type FigureRange, type Simulation, type SimulationRun, simulate } from './simulate/simulate.ts'
export { EVIDENCE, type Evidence } from './units/evidence.ts'
export { fromBase, readUnit, toBase, type Unit, unit } from './units/unit.ts'
export { unitAtomNames } from './units/unit-atoms.ts'
