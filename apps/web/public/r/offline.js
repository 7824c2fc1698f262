/**
 * A study's page while neither network nor server answers: as somebody unknown would get it, so that nothing of any rater
 * is kept here. Where a rater was, the page itself knows; its scripts, sounds and pictures the browser has cached.
 */
const { scope } = registration
const page = scope + location.search

addEventListener('install', (event) => event.waitUntil(renew()))

addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(open(event))
})

async function open(event) {
  const response = await fetch(event.request).catch(() => null)
  if (!response || response.status >= 500) return (await caches.match(page)) ?? response ?? Response.error()
  // The site may have been built anew.
  event.waitUntil(renew().catch(() => {}))
  return response
}

async function renew() {
  const cache = await caches.open(scope)
  await cache.add(new Request(page, { credentials: 'omit' }))
}
