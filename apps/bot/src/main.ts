import { runProcess } from '@soundscene/service'
import { runBot } from './run-bot.ts'

await runProcess('bot', () => runBot(process.env))
