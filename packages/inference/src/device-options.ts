import type { CompileOptions, DeviceName } from '@soundscene/tensor'

/** Where and how a model runs. */
export type DeviceOptions = CompileOptions & { device?: DeviceName }
