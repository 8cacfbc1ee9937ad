import { type CatalogueFigure, PRECISIONS, type Precision } from '../catalog/catalogue.ts'
import type { PlanValue } from '../edit/plan-edit.ts'
import { assumed, said } from './answered-quantity.ts'
import type { AnswerCatalogue, PlanAnswers } from './plan-answers.ts'

type Node = AnswerCatalogue['nodes'][number]
type Accelerator = AnswerCatalogue['accelerators'][number]

/** What a server costs and draws beyond its accelerators. Common in published estimates of whole servers. */
const REST_OF_SERVER = 1.3
const WATTS_PER_KILOWATT = 1000

/** Number formats a model is served in, the likeliest first. */
const SERVED_IN: readonly Precision[] = ['bf16', 'fp16', ...PRECISIONS]

/** The format the node's accelerators are known for; undefined where no rate is known at all. */
export function servedPrecision(accelerator: Accelerator): Precision | undefined {
  return SERVED_IN.find((precision) => accelerator.peak[precision] !== undefined)
}

export function rentOption({ node, rentPrice, currency }: PlanAnswers): PlanValue {
  return {
    kind: 'rent',
    label: { en: 'Rented', zh: '租用' },
    term: 'on_demand',
    charge: 'used',
    node,
    price: assumed(`${rentPrice.trim()} ${currency}/GPU-h`, {
      en: 'your answer; put the quotation it is from here',
      zh: '您的回答；请在此注明报价来源',
    }),
  }
}

/** Undefined where the catalogue does not know what the node costs or draws. */
export function ownedParts(node: Node, accelerator: Accelerator) {
  const price = newest(accelerator.prices.map(({ figure }) => figure))
  const power = node.ratedPower ?? accelerator.tdp
  if (price === undefined || power === undefined) return undefined
  const count = node.accelerators.value
  const kilowatts = (power.value * count * REST_OF_SERVER) / WATTS_PER_KILOWATT
  return {
    option: {
      kind: 'own',
      label: { en: 'Owned', zh: '自有' },
      charge: 'used',
      node: node.key,
      price: said(`${Math.round(price.value * count * REST_OF_SERVER)} USD/node`, price, {
        en: `${count} accelerators at ${price.value} USD each, times ${REST_OF_SERVER} for the rest of the server`,
        zh: `${count} 张加速卡，每张 ${price.value} 美元，乘以 ${REST_OF_SERVER} 计入服务器其余部分`,
      }),
      service_life: assumed('5 years', {
        en: 'common practice of large operators',
        zh: '大型运营商的通行做法',
      }),
      facility: 'room',
    },
    facility: {
      kind: 'own_building',
      label: { en: 'Machine room', zh: '机房' },
      tariff: assumed('0.07..0.15 USD/kWh', {
        en: 'the span of industrial tariffs',
        zh: '工业电价的常见区间',
      }),
      node_power: {
        rated: node.ratedPower
          ? said(`${node.ratedPower.value} kW/node`, node.ratedPower)
          : said(`${Number(kilowatts.toFixed(2))} kW/node`, power, {
              en: `accelerators alone, times ${REST_OF_SERVER} for the rest of the server`,
              zh: `仅加速卡，乘以 ${REST_OF_SERVER} 计入服务器其余部分`,
            }),
      },
    },
  }
}

function newest(figures: readonly CatalogueFigure[]): CatalogueFigure | undefined {
  return figures.toSorted((one, other) => (one.date < other.date ? 1 : -1))[0]
}
