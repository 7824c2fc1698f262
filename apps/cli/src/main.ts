import { Command, CommanderError } from '@commander-js/extra-typings'
import { commands } from './commands.ts'
import { exitCodeOf, lineOf } from './failure.ts'

/** Only the command that was asked for is loaded, so that `--help` does not wait for the model's runtime. */
async function programFor(name: string | undefined) {
  const program = new Command('soundscene')
    .description('A sound goes in, a picture of the scene it came from comes out.')
    .version('0.1.0')
    .exitOverride()
  for (const [known, { summary, load }] of Object.entries(commands)) {
    const command = known === name ? (await load()).command : new Command(known)
    program.addCommand(command.summary(summary).copyInheritedSettings(program))
    // Commands of a command were added before it had these settings; without them a bad option would end with code 1.
    for (const nested of command.commands) nested.copyInheritedSettings(command)
  }
  return program
}

try {
  const program = await programFor(process.argv[2])
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) process.stderr.write(`${lineOf(error)}\n`)
  process.exitCode = exitCodeOf(error)
}
