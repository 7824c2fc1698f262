import type { english } from './en.ts'

/** What the bot says in German. */
export const german: Record<keyof typeof english, string> = {
  'progress.accepted': 'Der Ton wird geholt …',
  'progress.turn': 'Wartet: {place, plural, =1 {als Nächstes} other {Platz #}}, denn andere haben zuerst gefragt.',
  'progress.queued': '{place, plural, =1 {Wird als Nächstes gezeichnet …} other {Platz # in der Schlange …}}',
  'progress.listening': 'Hört zu …',
  'progress.drawing': 'Zeichnet …',
  'picture.headline': '{class} ({percent} % sicher)',
  'picture.alt':
    'Bild, erzeugt aus einem Ton von {seconds} Sekunden: Es könnte {class} zeigen. Von einem Modell gezeichnet, kein Foto.',
  'picture.footer': 'Startwert {seed}{gain, select, one {} other { · Lautstärke ×{gain}}}',
}
