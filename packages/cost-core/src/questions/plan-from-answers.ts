import { stringify } from 'yaml'
import type { PlanValue } from '../edit/plan-edit.ts'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { ownedParts, rentOption, servedPrecision } from './answered-options.ts'
import { assumed, said } from './answered-quantity.ts'
import { checkAnswers, problem } from './check-answers.ts'
import type { AnswerCatalogue, PlanAnswers } from './plan-answers.ts'

const HEADER = {
  en: '# Begun from five answers. What is "assumed" has no source yet: replace it with what you know.',
  zh: '# 由五个问题生成。标为 "assumed" 的数字尚无来源：请以您掌握的数据替换。',
} as const

/**
 * A complete plan from five answers: one service, bought in one way or two to compare. Everything nobody asked for is
 * assumed, with its reason; hardware and energy count first, as in the published estimates.
 *
 * @returns the problems instead, each with the answer's name as its path
 */
export function planFromAnswers(
  answers: PlanAnswers,
  catalogue: AnswerCatalogue,
): { readonly text: string } | { readonly problems: readonly PlanProblem[] } {
  const problems = checkAnswers(answers, catalogue)
  const node = catalogue.nodes.find(({ key }) => key === answers.node)
  const model = catalogue.models.find(({ key }) => key === answers.model)
  const accelerator = catalogue.accelerators.find(({ key }) => key === node?.accelerator)
  if (problems.length > 0 || !node || !model || !accelerator) return { problems }
  const precision = servedPrecision(accelerator)
  if (precision === undefined)
    return { problems: [problem('node', 'NODE_WITHOUT_RATE', { node: node.name })] }
  const owned = answers.buy === 'rent' ? undefined : ownedParts(node, accelerator)
  if (answers.buy !== 'rent' && owned === undefined)
    return { problems: [problem('node', 'NODE_WITHOUT_PRICE', { node: node.name })] }
  if (owned !== undefined && answers.currency !== 'USD')
    return { problems: [problem('currency', 'PRICES_IN_USD', { currency: answers.currency })] }
  const plan = {
    kilotoken: 'plan/1',
    name: answers.name.trim(),
    language: answers.language,
    horizon: { start: answers.start, months: answers.months },
    currency: { plan: answers.currency },
    factors: ['hardware', 'energy'],
    workloads: { service: service(answers, model, precision) },
    options: {
      ...(answers.buy !== 'own' && { rented: rentOption(answers) }),
      ...(owned && { owned: owned.option }),
    },
    ...(owned && { facilities: { room: owned.facility } }),
    accounting: {
      book_life: assumed('5 years', { en: 'written off over the service life', zh: '按使用寿命折旧' }),
      salvage: assumed('0%', {
        en: 'worth nothing in the end, the careful side',
        zh: '期末残值为零，取谨慎口径',
      }),
    },
    strategies: {
      ...(answers.buy !== 'own' && { rented: 'rented' }),
      ...(owned && { owned: 'owned' }),
    },
  }
  return {
    text: `${HEADER[answers.language]}\n${stringify(plan, { lineWidth: 0, aliasDuplicateObjects: false })}`,
  }
}

function service(
  answers: PlanAnswers,
  model: AnswerCatalogue['models'][number],
  precision: string,
): PlanValue {
  const answered = (value: string, unit: string) =>
    assumed(`${value.trim()} ${unit}`, { en: 'your answer', zh: '您的回答' })
  return {
    kind: 'serving',
    label: { en: model.name, zh: model.name },
    parameters: said(`${model.activeParameters.value} param`, model.activeParameters),
    precision,
    demand: {
      drivers: {
        users: answered(answers.usersPerDay, 'user'),
        requests_per_user: answered(answers.requestsPerUser, 'request/user/day'),
        words_per_request: answered(answers.tokensPerRequest, 'word/request'),
        tokens_per_word: assumed('1 tok/word', {
          en: 'the answer counts tokens already',
          zh: '回答已按 token 计数',
        }),
      },
      peak_factor: assumed('2..4', {
        en: 'the busiest hour of a day over its mean',
        zh: '一天中最忙时段与平均值之比',
      }),
    },
    capacity: {
      method: 'flop',
      mfu: assumed('15%..40%', {
        en: 'share of the peak arithmetic that serving reaches; large batches come nearer',
        zh: '推理实际达到的峰值算力比例；大批次更高',
      }),
    },
    headroom: assumed('80%', { en: 'a fifth of the fleet in reserve', zh: '预留五分之一机群' }),
  }
}
