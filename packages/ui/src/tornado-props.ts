import type { ChartFrameProps } from './chart-frame.tsx'

/** What a figure is at one end of an input. Null where it has no number there; the text says why. */
export type TornadoEnd = { value: number | null; text: string }

export type TornadoBar = {
  key: string
  label: string
  /** Between which numbers the input is moved. */
  note: string
  low: TornadoEnd
  high: TornadoEnd
}

export type TornadoChartProps = {
  title: string
  subtitle: string
  /** The whole chart in words, for readers who cannot see it. */
  summary: string
  /** What the figure is as things stand: where the bars begin. */
  today: { value: number; label: string }
  /** The widest first. */
  bars: readonly TornadoBar[]
  formatTick: (value: number) => string
  words: ChartFrameProps['words'] & { input: string; low: string; high: string }
}
