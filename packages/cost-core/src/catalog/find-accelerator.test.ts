import { describe, expect, it } from 'vitest'
import { findAccelerator } from './find-accelerator.ts'

const ENTRIES = [
  'v100-pcie-16gb',
  'v100-sxm2-32gb',
  'a10-pcie',
  'a10g',
  'a100-sxm-40gb',
  'a100-sxm-80gb',
  'a100-pcie-80gb',
  'l40s',
  'rtx-6000-ada',
  'rtx-pro-6000-blackwell-server',
  'h100-pcie-80gb',
  'h100-sxm-80gb',
  'h100-nvl-94gb',
  'h200-sxm-141gb',
  'gh200',
  'gh200-144gb',
  'b200-sxm-180gb',
  'gb200',
  'mi300x-192gb',
  'tpu-v5e',
  'tpu-v6e',
  'gb300',
  'gaudi-2-96gb',
].map((key) => ({ key, name: key, peak: {} }))

describe('an accelerator by its name', () => {
  it.each([
    ['H100', 'h100-sxm-80gb'],
    ['NVIDIA H100 80GB HBM3', 'h100-sxm-80gb'],
    ['h100-sxm5', 'h100-sxm-80gb'],
    ['H100SXM', 'h100-sxm-80gb'],
    ['H100-PCIe', 'h100-pcie-80gb'],
    ['H100-NVL', 'h100-nvl-94gb'],
    ['H200', 'h200-sxm-141gb'],
    ['A100', 'a100-sxm-80gb'],
    ['A100-SXM4-40GB', 'a100-sxm-40gb'],
    ['A10', 'a10-pcie'],
    ['A10G', 'a10g'],
    ['GH200', 'gh200'],
    ['GH200-144GB', 'gh200-144gb'],
    ['GB200 NVL72', 'gb200'],
    ['B200', 'b200-sxm-180gb'],
    ['RTX6000PRO', 'rtx-pro-6000-blackwell-server'],
    ['RTX PRO 6000 Blackwell', 'rtx-pro-6000-blackwell-server'],
    ['RTX 6000 Ada', 'rtx-6000-ada'],
    ['Tesla V100', 'v100-sxm2-32gb'],
    ['AMD Instinct MI300X', 'mi300x-192gb'],
    ['Google TPU v5e', 'tpu-v5e'],
    ['TPU-trillium', 'tpu-v6e'],
    ['TPU v6e (Trillium)', 'tpu-v6e'],
    ['NVIDIA GH200 480GB', 'gh200'],
    ['NVIDIA Tesla V100 DGXS 32 GB', 'v100-sxm2-32gb'],
    ['H100 (DGX)', 'h100-sxm-80gb'],
    ['NVIDIA Blackwell GPU (B200-SXM-180GB)', 'b200-sxm-180gb'],
    ['NVIDIA Blackwell Ultra GPU (GB300)', 'gb300'],
    ['GB200 (per GPU)', 'gb200'],
    ['Intel(R) Gaudi(R) 2 AI Accelerator', 'gaudi-2-96gb'],
    ['L40S', 'l40s'],
  ])('%s is %s', (name, key) => {
    expect(findAccelerator(ENTRIES, name)?.key).toBe(key)
  })

  it.each(['', 'H1000', 'Arc Pro B60', 'A100-SXM-20GB', 'GPU'])('finds none for %s', (name) => {
    expect(findAccelerator(ENTRIES, name)).toBeUndefined()
  })
})
