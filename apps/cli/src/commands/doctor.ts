import { Command } from '@commander-js/extra-typings'
import { readModelConfig } from '@soundscene/inference'
import { type DeviceReport, probeDevices } from '@soundscene/tensor'
import { bundledModel } from '../bundled-model.ts'
import { chatFindings, type Finding } from '../doctor/chat-findings.ts'
import { prolificFinding } from '../doctor/prolific-finding.ts'
import { loadSettings } from '../load-settings.ts'
import { printJson, printLine } from '../terminal/print.ts'

function deviceLine({ name, state, gflops, why, how }: DeviceReport): string {
  if (state === 'works') return `  ${name}: works, ${gflops?.toFixed(1)} GFLOP/s at a matrix product`
  return `  ${name}: not here (${why})${how ? `; ${how}` : ''}`
}

const findingLine = ({ what, state, remedy }: Finding): string => `  ${what}: ${state}${remedy ? `. ${remedy}` : ''}`

/** Whether the bundled model can be read, and why not. */
async function modelState(): Promise<{ model: string; state: string }> {
  try {
    const { name, classes } = await readModelConfig(bundledModel)
    return { model: bundledModel, state: `${name}, ${classes.length} classes` }
  } catch (error) {
    return { model: bundledModel, state: (error as Error).message }
  }
}

/** `soundscene doctor`: what works on this machine, what doesn't, and how to get it. */
export const command = new Command('doctor')
  .description(
    'Tells which devices work here and how fast, whether the chat platforms and Prolific are set up, and what is missing.',
  )
  .option('--json', 'prints one JSON object')
  .action(async ({ json }) => {
    loadSettings()
    const report = { node: process.version, platform: `${process.platform}-${process.arch}`, ...(await modelState()) }
    const [devices, chats, prolific] = [await probeDevices(), await chatFindings(), await prolificFinding(process.env)]
    if (json) {
      printJson({ ...report, devices, ...chats, prolific })
      return
    }
    printLine(`Node ${report.node} on ${report.platform}`)
    printLine(`Model: ${report.state}`)
    printLine('Devices:')
    for (const device of devices) printLine(deviceLine(device))
    printLine('Discord:')
    for (const found of chats.discord) printLine(findingLine(found))
    printLine('Slack:')
    for (const found of chats.slack) printLine(findingLine(found))
    printLine('Prolific:')
    printLine(findingLine(prolific))
  })
