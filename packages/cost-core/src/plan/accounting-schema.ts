import { z } from 'zod'
import { assumedField } from './assumed-field.ts'
import { quantityField } from './quantity-field.ts'

/** How what is bought is written off, and how flows are weighed against each other. */
export const accountingSchema = z.strictObject({
  book_life: assumedField(quantityField('year', 'positive'), '5 years', {
    en: 'no book life is given: five years, common for servers',
    zh: '未给出折旧年限：按服务器常见的五年计',
  }),
  tax_life: quantityField('year', 'positive').optional(),
  method: z
    .enum(['straight_line', 'declining_balance', 'sum_of_years', 'units_of_production'])
    .default('straight_line'),
  salvage: assumedField(quantityField('%', 'fraction'), '0%', {
    en: 'no salvage value is given: worth nothing in the end',
    zh: '未给出残值：期末按零计',
  }),
  discount_rate: assumedField(quantityField('%/year', 'positive'), '10%/year', {
    en: 'no discount rate is given: ten per cent a year',
    zh: '未给出贴现率：按每年 10% 计',
  }),
  /** When NPV counts a flow. */
  flows: z.enum(['month_end', 'year_end']).default('year_end'),
  income_tax: assumedField(quantityField('%', 'fraction'), '0%', {
    en: 'no income tax is given: none is counted',
    zh: '未给出所得税率：不计所得税',
  }),
  vat: z
    .strictObject({ rate: quantityField('%', 'fraction'), recoverable: z.boolean().default(true) })
    .optional(),
  /** How the cost of a shared fleet's idle hours falls on the workloads it serves. */
  idle: z.enum(['by_use', 'by_peak', 'equal']).default('by_use'),
  /** By which total strategies are told apart: cost as it accrues, or cash as it is paid. */
  basis: z.enum(['accrual', 'cash']).default('accrual'),
})
