import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HTTPReceiverOptions } from '@slack/bolt'
import { type Locale, localeOf } from '@soundscene/i18n'
import { type WordKey, wordsIn } from '../../words/words.ts'

type CallbackOptions = NonNullable<NonNullable<HTTPReceiverOptions['installerOptions']>['callbackOptions']>

/** What people see after they allowed the app, or did not. */
export const installationPages: CallbackOptions = {
  success: (_installation, _options, request, response) =>
    show(request, response, 200, 'slack.installed-title', 'slack.installed'),
  failure: (_error, _options, request, response) =>
    show(request, response, 400, 'slack.not-installed-title', 'slack.not-installed'),
}

function show({ headers }: IncomingMessage, response: ServerResponse, status: number, title: WordKey, text: WordKey) {
  const locale = localeOf(headers['accept-language'])
  const words = wordsIn(locale)
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
  })
  response.end(page(locale, words(title), words(text)))
}

const page = (locale: Locale, title: string, text: string) => `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body { font: 1.1rem/1.5 system-ui; max-width: 32rem; margin: 20vh auto; padding: 0 1rem }</style>
<h1>${title}</h1>
<p>${text}</p>
</html>
`
