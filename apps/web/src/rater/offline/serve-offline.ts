/** Has a study's page open without a connection too, in a language, from now on or, once it is over, no longer. */
export async function serveOffline(study: string, language: string | null): Promise<void> {
  // Pages without TLS have none.
  if (!navigator.serviceWorker) return
  const scope = `/r/${study}`
  if (language) await navigator.serviceWorker.register(`/r/offline.js?lang=${language}`, { scope })
  else await stop(scope)
}

async function stop(scope: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope)
  await registration?.unregister()
  await caches.delete(new URL(scope, location.href).href)
}
