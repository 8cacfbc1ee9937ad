import { CATALOGUES } from './catalogues.ts'
import type { Locale } from './locale.ts'

/** What a figure is called, as the engine says it: a key of `labels`, or a user's own words. */
export type LabelLike = { readonly key: string } | { readonly en: string; readonly zh: string }

/** Which strategy, workload and line a figure belongs to. */
export interface ContextLike {
  readonly strategy?: string
  readonly workload?: string
  readonly line?: string
}

/** The plan's own names of its strategies and workloads. */
export interface PlanNames {
  readonly strategies: Readonly<Record<string, LabelLike>>
  readonly workloads: Readonly<Record<string, LabelLike>>
}

/** A label in words. An unknown key is shown as it is, so that it is seen and mended. */
export function labelText(label: LabelLike, locale: Locale): string {
  if (!('key' in label)) return locale === 'zh-CN' ? label.zh : label.en
  let at: unknown = CATALOGUES[locale].labels
  for (const part of label.key.split('.')) at = (at as Readonly<Record<string, unknown>> | undefined)?.[part]
  return typeof at === 'string' ? at : label.key
}

/** Whose figure it is: `Pre-training, Cloud`. Empty for a figure of the whole plan. */
export function contextText(context: ContextLike, names: PlanNames, locale: Locale): string {
  const workload = context.workload === undefined ? undefined : names.workloads[context.workload]
  const strategy = context.strategy === undefined ? undefined : names.strategies[context.strategy]
  return [workload, strategy]
    .filter((label) => label !== undefined)
    .map((label) => labelText(label, locale))
    .join(locale === 'zh-CN' ? '，' : ', ')
}
