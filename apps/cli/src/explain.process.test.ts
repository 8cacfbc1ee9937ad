import { describe, expect, it, vi } from 'vitest'
import { EXAMPLE, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const SCENARIOS = ['guosheng', 'sinolink', 'semianalysis', 'compute_only', 'ranges']

function explained(id: string, ...flags: readonly string[]): string {
  const { status, stdout, stderr } = runCli(['explain', EXAMPLE, id, ...flags])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

describe('the tree of a figure', () => {
  it('reads in English from the formula to the sources', () => {
    expect(explained('cloud.pretrain.gpu_hours')).toBe(`\
GPU-hours (Pre-training, Cloud) = training compute ÷ (peak rate of a GPU (dense BF16) × MFU × goodput)
  = 3.1428 × 10²³ FLOP ÷ (312 TFLOP/s/GPU × 46.2% × 100%) ÷ 10¹² FLOP/TFLOP ÷ 3,600 s/h = 605,644.36 GPU·h  [assumed]
  training compute = training FLOP for each parameter and token × parameters × training tokens × runs for the one that counts
    = 6 FLOP/param/tok × 174,600,000,000 param × 300,000,000,000 tok × 1 = 3.1428 × 10²³ FLOP  [assumed]
    • training FLOP for each parameter and token = 6 FLOP/param/tok  [definition, Kaplan et al., Scaling Laws for Neural Language Models (2020), section 2.1, 2020-01-23]
    • parameters = 174,600,000,000 param  [published, Brown et al., Language Models are Few-Shot Learners, table D.1, 2020-05-28]
    • training tokens = 300,000,000,000 tok  [published, Brown et al., Language Models are Few-Shot Learners, table D.1, 2020-05-28]
    • runs for the one that counts = 1  [assumed, only the run that counted; trials and failed runs are left out]
  • peak rate of a GPU (dense BF16) = 312 TFLOP/s/GPU  [published, NVIDIA A100 Tensor Core GPU data sheet, June 2021, 2021-06-01, A100 SXM4 80GB]
  • MFU = 46.2%  [published, Chowdhery et al., PaLM, table 3 (PaLM 540B on TPU v4), applied to the A100, 2022-04-05]
  • goodput = 100%  [assumed, the estimate leaves failures and restarts out]
`)
  })

  it('reads in Chinese just so', () => {
    expect(explained('cloud.pretrain.gpu_hours', '--lang', 'zh')).toBe(`\
GPU 小时（预训练，云端） = 训练计算量 ÷ (单 GPU 峰值算力（稠密 BF16） × MFU（算力利用率） × 有效运行时间占比)
  = 3.1428 × 10²³ FLOP ÷ (312 TFLOP/秒/GPU × 46.2% × 100%) ÷ 10¹² FLOP/TFLOP ÷ 3,600 秒/小时 = 605,644.36 GPU·小时  [假设]
  训练计算量 = 每参数每 token 的训练计算量 × 参数量 × 训练 token 数 × 总训练次数与正式训练之比
    = 6 FLOP/参数/token × 174,600,000,000 参数 × 300,000,000,000 token × 1 = 3.1428 × 10²³ FLOP  [假设]
    • 每参数每 token 的训练计算量 = 6 FLOP/参数/token  [定义，Kaplan et al., Scaling Laws for Neural Language Models (2020), section 2.1，2020-01-23]
    • 参数量 = 174,600,000,000 参数  [公开，Brown et al., Language Models are Few-Shot Learners, table D.1，2020-05-28]
    • 训练 token 数 = 300,000,000,000 token  [公开，Brown et al., Language Models are Few-Shot Learners, table D.1，2020-05-28]
    • 总训练次数与正式训练之比 = 1  [假设，只计正式训练，不含试验与失败的训练]
  • 单 GPU 峰值算力（稠密 BF16） = 312 TFLOP/秒/GPU  [公开，NVIDIA A100 Tensor Core GPU data sheet, June 2021，2021-06-01，A100 SXM4 80GB]
  • MFU（算力利用率） = 46.2%  [公开，Chowdhery et al., PaLM, table 3 (PaLM 540B on TPU v4), applied to the A100，2022-04-05]
  • 有效运行时间占比 = 100%  [假设，该估算未计故障与重启]
`)
  })

  const cases = SCENARIOS.flatMap((scenario) => ['en', 'zh'].map((lang) => [scenario, lang] as const))
  it.each(cases)('ends at sources: %s in %s', (scenario, lang) => {
    const text = explained('compare.self_built_less_cloud.cost', '--scenario', scenario, '--lang', lang)
    const leaves = text.split('\n').filter((line) => line.trimStart().startsWith('•'))
    expect(leaves.length).toBeGreaterThan(15)
    for (const leaf of leaves) expect(leaf).toMatch(/ = .+ {2}\[.+\]$/u)
    const sourced = leaves.filter((leaf) => /\d{4}-\d{2}-\d{2}/u.test(leaf))
    expect(sourced.length).toBeGreaterThan(5)
    // A key without words would be shown as it is.
    expect(text).not.toMatch(/\b(?:measure|field|line|definition|evidence|role)\.[a-z_]+/u)
    expect(text).not.toMatch(/undefined|NaN|\[object/u)
    expect(/\p{Script=Han}/u.test(text)).toBe(lang === 'zh')
  })

  it('says how sure a range is, and of what shape', () => {
    const text = explained('cloud.price', '--scenario', 'ranges')
    expect(text).toContain('90% sure between 1.9 USD/GPU·h and 2.7 USD/GPU·h (log-normal)')
    expect(explained('pretrain.mfu', '--scenario', 'ranges', '--lang', 'zh')).toContain('均匀，硬界限')
  })

  it('stops at the depth asked for', () => {
    expect(explained('cloud.pretrain.gpu_hours', '--depth', '0').trimEnd().split('\n')).toHaveLength(2)
    expect(explained('cloud.pretrain.gpu_hours', '--depth', '1')).not.toContain('Kaplan')
  })

  it('prints JSON with the same figure', () => {
    const json = JSON.parse(explained('cloud.pretrain.gpu_hours', '--json')) as Record<string, unknown>
    expect(json).toMatchObject({ id: 'cloud.pretrain.gpu_hours', role: 'formula', figure: { unit: 'GPU-h' } })
    expect(json.figures).toMatchObject({ 'cloud.pretrain.gpu_hours': json.figure })
    expect(Object.keys(json.figures as object).length).toBeGreaterThan(3)
    expect(json.issues).toEqual(expect.any(Array))
  })
})
