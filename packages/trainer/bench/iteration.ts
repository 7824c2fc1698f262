import { normalNoise } from '@soundscene/model'
import { chooseDevice, type NdArray, type Program, type Specs } from '@soundscene/tensor'
import { type GanSettings, profiles } from '../src/gan/settings.ts'
import { discriminatorStep, discriminatorStepSpecs, generatorStep, generatorStepSpecs } from '../src/gan/steps.ts'
import { initialGanState } from '../src/gan/train-gan.ts'
import { array, scalar } from '../src/optimise/state.ts'

/** One training iteration of row (g), 1 D + 5 G steps, batch 64, 32 base channels: compiled, and op by op on WASM. */
const settings: GanSettings = { ...profiles.fixed, batch: 64, generatorSteps: 5 }
const repetitions = 5

const say = (line: string) => process.stdout.write(`${line}\n`)
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number

function inputsOf(specs: Specs): Record<string, NdArray> {
  const state = initialGanState(settings)
  const batch = (name: string, shape: number[]) =>
    array(
      shape,
      normalNoise(
        shape.reduce((a, b) => a * b, 1),
        name.length,
      ),
    )
  return Object.fromEntries(
    Object.entries(specs).map(([name, { shape }]) => [
      name,
      state[name] ?? (name === 'rate' ? scalar(1e-4) : batch(name, shape as number[])),
    ]),
  )
}

/** Median milliseconds of one step on a device, or why there are none. */
async function time(device: 'cpu' | 'wasm', program: Program, specs: Specs): Promise<number | string> {
  try {
    const compiled = await (await chooseDevice(device)).compile(program, specs, { threads: 1 })
    const inputs = inputsOf(specs)
    await compiled.run(inputs)
    const times: number[] = []
    for (let i = 0; i < repetitions; i++) {
      const start = performance.now()
      await compiled.run(inputs)
      times.push(performance.now() - start)
    }
    await compiled.dispose()
    return median(times)
  } catch (error) {
    return (error as Error).message.split('\n')[0] as string
  }
}

const steps = {
  D: [discriminatorStep(settings), discriminatorStepSpecs(settings)],
  G: [generatorStep(settings), generatorStepSpecs(settings)],
} as const

const iteration: Record<string, number | string> = {}
for (const device of ['cpu', 'wasm'] as const) {
  const [d, g] = [await time(device, ...steps.D), await time(device, ...steps.G)]
  say(`D step, ${device}: ${typeof d === 'number' ? `${d.toFixed(0)} ms` : d}`)
  say(`G step, ${device}: ${typeof g === 'number' ? `${g.toFixed(0)} ms` : g}`)
  iteration[device] = typeof d === 'number' && typeof g === 'number' ? d + 5 * g : 'not possible'
}
const { cpu, wasm } = iteration
say(`1 D + 5 G, batch 64, 32 channels, compiled: ${typeof cpu === 'number' ? `${(cpu / 1000).toFixed(2)} s` : cpu}`)
if (typeof cpu === 'number' && typeof wasm === 'number')
  say(`eager WASM over compiled: ${(wasm / cpu).toFixed(1)} times`)
