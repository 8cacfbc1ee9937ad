import { estimated, published } from '../cited.ts'
import type { NodeType } from '../node-type.ts'
import {
  GB200_NVL72_LAUNCH,
  NVIDIA_DGX_A100_DATA_SHEET,
  NVIDIA_DGX_B200_DATA_SHEET,
  NVIDIA_DGX_H100_DATA_SHEET,
  NVIDIA_DGX1_DATA_SHEET,
  NVIDIA_HGX_H200,
} from '../sources.ts'

const DGX_STANDS_IN = 'of the DGX; other makes of this board differ'

export const nvidia: readonly NodeType[] = [
  {
    key: 'v100-sxm2-8',
    name: '8 × V100 SXM2 (DGX-1)',
    accelerator: 'v100-sxm2-32gb',
    accelerators: published(8, 'GPU/node', NVIDIA_DGX1_DATA_SHEET),
    ratedPower: published(3.5, 'kW', NVIDIA_DGX1_DATA_SHEET),
  },
  {
    key: 'a100-sxm-8',
    name: '8 × A100 SXM 80GB (DGX or HGX A100)',
    accelerator: 'a100-sxm-80gb',
    accelerators: published(8, 'GPU/node', NVIDIA_DGX_A100_DATA_SHEET),
    ratedPower: published(6.5, 'kW', NVIDIA_DGX_A100_DATA_SHEET, DGX_STANDS_IN),
  },
  {
    key: 'hgx-h100-8',
    name: '8 × H100 SXM (DGX or HGX H100)',
    accelerator: 'h100-sxm-80gb',
    accelerators: published(8, 'GPU/node', NVIDIA_DGX_H100_DATA_SHEET),
    ratedPower: published(10.2, 'kW', NVIDIA_DGX_H100_DATA_SHEET, DGX_STANDS_IN),
  },
  {
    key: 'hgx-h200-8',
    name: '8 × H200 SXM (HGX H200)',
    accelerator: 'h200-sxm-141gb',
    accelerators: published(8, 'GPU/node', NVIDIA_HGX_H200),
  },
  {
    key: 'hgx-b200-8',
    name: '8 × B200 SXM (DGX or HGX B200)',
    accelerator: 'b200-sxm-180gb',
    accelerators: published(8, 'GPU/node', NVIDIA_DGX_B200_DATA_SHEET),
    ratedPower: published(14.3, 'kW', NVIDIA_DGX_B200_DATA_SHEET, DGX_STANDS_IN),
  },
  {
    key: 'gb200-nvl72',
    name: 'GB200 NVL72 rack',
    accelerator: 'gb200',
    accelerators: published(72, 'GPU/node', GB200_NVL72_LAUNCH),
    ratedPower: estimated(120, 'kW', GB200_NVL72_LAUNCH, 'reported round figure for the rack'),
  },
]
