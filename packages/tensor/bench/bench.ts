import { chooseDevice, type DeviceName, measureSgemm, type NdArray, type Program, probeDevices } from '../src/index.ts'
import { forwardFlops, makeInputs, scores, trainingStep } from './gan-step.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Best wall time of five runs, in milliseconds, and the first, which loads and warms up. */
async function time(device: DeviceName, program: Program, inputs: Record<string, NdArray>): Promise<number> {
  const compiled = await (await chooseDevice(device)).compile(program, inputs)
  const times: number[] = []
  for (let i = 0; i < 6; i++) {
    const start = performance.now()
    await compiled.run(inputs)
    times.push(performance.now() - start)
  }
  await compiled.dispose()
  return Math.min(...times.slice(1))
}

async function report(title: string, device: DeviceName, program: Program, flops: number): Promise<void> {
  try {
    const ms = await time(device, program, makeInputs())
    say(`${title}, ${device}: ${ms.toFixed(0)} ms, ${(flops / ms / 1e6).toFixed(1)} GFLOP/s`)
  } catch (error) {
    say(`${title}, ${device}: ${(error as Error).message}`)
  }
}

say(`matrix product, cpu, one thread: ${(await measureSgemm(await chooseDevice('cpu'))).toFixed(1)} GFLOP/s`)
for (const { name, state } of await probeDevices()) {
  if (state !== 'works') continue
  await report('discriminator, forward, 32 pictures', name, scores, forwardFlops)
  // Two forward passes; backward costs twice a forward pass, less the input gradient of the first layer.
  await report('discriminator, one Adam step', name, trainingStep, 6 * forwardFlops)
}
