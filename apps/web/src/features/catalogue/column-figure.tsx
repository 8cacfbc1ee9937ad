import { figureText } from '@kilotoken/messages'
import { useLocale } from 'next-intl'

export type ColumnFigureProps = {
  figure: { value: number; unit: string } | undefined
  /** As many in the whole column. */
  decimals: number
}

/** A figure in a column of its unit, with all its digits on hover. A dash where no source says. */
export function ColumnFigure({ figure, decimals }: ColumnFigureProps) {
  const locale = useLocale()
  if (figure === undefined) return '–'
  const text = figure.value.toLocaleString(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return <span title={figureText(figure.value, figure.unit, locale).value}>{text}</span>
}
