import { config } from '../../server/site-config.ts'

/** What the check means for raters, where there is one. */
export function BotCheckPrivacy() {
  const { botCheck } = config()
  if (!botCheck) return null
  const { host } = new URL(botCheck.scriptUrl)
  return (
    <>
      <h2>If you take part in a study</h2>
      <p>
        On the page that asks for your consent, and only there, your browser loads a script from {host} and asks it
        whether a person sits there. So {host} learns your network address, your browser and that you were on this site.
        Of its answer we keep whether you passed, failed, or that nothing is known; your answers count in any case.
      </p>
    </>
  )
}
