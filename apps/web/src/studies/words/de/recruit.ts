import type { recruit as english } from '../en/recruit.ts'

/** What the pages that bring raters in say, in German. */
export const recruit: Readonly<Record<keyof typeof english, string>> = {
  'recruit.title': 'Einladen',
  'recruit.lead': 'Wege in die Studie. Alle führen in dieselbe; Gruppen werden getrennt gezählt.',
  'recruit.lead-shut': 'Die Studie lässt im Moment niemanden ein.',
  'recruit.not-launched': 'Es gibt noch nichts auszuteilen: Starte zuerst die Studie.',
  'recruit.closed': 'Die Studie ist abgeschlossen.',
  'recruit.open-lead':
    'Für Beiträge, Aushänge und Verteiler. Wer im selben Browser wiederkommt, macht weiter, wo sie oder er war.',
  'recruit.address': 'Adresse der Studie',
  'recruit.qr': 'QR-Code von {address}',
  'recruit.links-lead':
    'Jeder lässt eine Person ein, auf jedem Gerät, und wieder dort, wo sie aufgehört hat. Die Codes werden einmal gezeigt; aufbewahrt werden nur ihre Hashes.',
  'recruit.prolific-lead': 'Leute, die bezahlt werden; hier sind sie nur durch ihre Kennung dort bekannt.',
  'recruit.classroom-lead': 'Jeder Besuch ist eine neue Person, damit ein Rechner für mehrere nacheinander reicht.',
  'recruit.classroom-address': 'Adresse für Kurse',
  'recruit.poster': 'Seite zum Projizieren',
  'recruit.chat-lead':
    'Der Bot gibt allen, die fragen, einen persönlichen Link: /study auf Discord, /soundscene study in Slack. So oft jemand auch fragt, es bleibt eine Person.',
  'recruit.chat-words': 'Worte zum Posten',
  'recruit.chat-text':
    'Wir suchen Leute, die beurteilen, welches Bild zu einem Ton passt. Es dauert eine Viertelstunde. Tippe {command} und du bekommst deinen eigenen Link.',
  'recruit.mail': 'E-Mail',
  'recruit.mail-lead': 'Eine Einladung zum Kopieren und Anpassen.',
  'recruit.mail-en': 'Einladung auf Englisch',
  'recruit.mail-de': 'Einladung auf Deutsch',
  'mail.text':
    'Betreff: {title}\n\nHallo,\n\nwie sieht ein Ton aus? In unserer Studie hörst du kurze Töne und sagst, welches Bild dazu passt. Das dauert etwa {minutes} Minuten im Browser, am besten mit Kopfhörern. Du brauchst kein Konto, und nach einem Namen fragen wir nicht.\n\nMitmachen: {address}\n\nDu kannst jederzeit aufhören. Am Ende bekommst du einen Code, mit dem du deine Antworten später löschen lassen kannst.\n\nFragen: {contact}\n\nDanke!',
  'links.make': 'Links erstellen',
  'links.count': 'Wie viele, höchstens 1000',
  'links.group': 'Gruppe',
  'links.group-hint': 'Etwa ein Kurs; er wird getrennt gezählt. Leer: Einmal-Links.',
  'links.made':
    '{count, plural, one {Ein Link, der} other {# Links, die}} nur jetzt zu sehen {count, plural, one {ist} other {sind}}. Nimm sie mit, bevor du die Seite verlässt.',
  'links.links': 'Links',
  'links.csv': 'Als CSV',
  'links.table': 'Erstellte Links',
  'links.column-made': 'Erstellt',
  'links.column-used': 'Benutzt',
  'poster.lead': 'Mach mit: Es dauert eine Viertelstunde, und nach deinem Namen fragt niemand.',
  'poster.scan': 'Scanne den Code oder tippe die Adresse ein.',
  'poster.headphones': 'Setze Kopfhörer auf.',
  'poster.each': 'Antworte allein, ohne darüber zu reden.',
}
