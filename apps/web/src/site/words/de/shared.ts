/** What stands around a shared picture, in German. */
export const shared = {
  'shared.title': 'So sieht ein Ton aus: {name}',
  'shared.description': 'soundscene hat einen Ton gehört und sich diese Szene vorgestellt. „{name}“: {percent} sicher.',
  'shared.titleWaiting': 'Ein Ton wird gezeichnet',
  'shared.descriptionWaiting': 'soundscene hört einem Ton zu, um die Szene zu zeichnen, aus der er kam.',
  'shared.heading': 'So sieht jemandes Ton aus',
  'shared.headingWaiting': 'Jemandes Ton wird noch gezeichnet',
  'shared.text':
    'Niemand hat es gemalt, keine Kamera hat es gesehen. soundscene hat zugehört, an „{name}“ gedacht und dieses Bild allein aus dem Ton entwickelt.',
  'shared.textWaiting': 'Lade diese Seite gleich noch einmal.',
  'shared.try': 'Mit einem eigenen Ton versuchen',
}
