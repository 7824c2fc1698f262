import { readFileSync } from 'node:fs'
import { httpManifest, manifestSchema } from './http-manifest.ts'

const [address = ''] = process.argv.slice(2)
if (!/^https:\/\//.test(address) || !URL.canParse(address)) {
  process.stderr.write('Give the address that the bot answers at, such as https://soundscene.example\n')
  process.exit(2)
}
const manifest = readFileSync(new URL('../../../manifest/slack.json', import.meta.url), 'utf8')
process.stdout.write(`${JSON.stringify(httpManifest(manifestSchema.parse(JSON.parse(manifest)), address), null, 2)}\n`)
