/** What stands on every page of the site, in German. */
export const frame = {
  'site.title': 'soundscene: Wie sieht ein Ton aus?',
  'site.description': 'Nimm einen Ton auf oder gib eine Datei, und sieh ein Bild der Szene, aus der er kam.',
  'site.skip': 'Zum Inhalt springen',
  'site.nav': 'Hauptmenü',
  'site.model': 'Das Modell',
  'site.theme': 'Zwischen Hell und Dunkel wechseln',
  'site.language': 'English',
  'site.honest':
    'Ein kleines Modell stellt sich die Bilder allein aus dem Ton vor. Sie zeigen keinen wirklichen Ort und kein wirkliches Ereignis.',
  'site.privacy': 'Datenschutz',
  'nowhere.title': 'Auf diesem Papier ist nichts',
  'nowhere.text': 'Diese Seite oder dieses Bild gibt es nicht. Vielleicht wurde es gelöscht, von wem es gemacht war.',
  'nowhere.back': 'Ein Bild machen',
  'fault.title': 'Diese Seite kam nicht an',
  'fault.text':
    'Sie ließ sich gerade nicht zusammenstellen. Deine Bilder sind sicher; meist hilft es, es noch einmal zu versuchen.',
  'fault.again': 'Noch einmal versuchen',
}
