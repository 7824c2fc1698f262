/** What the model is and what it is not, in German. */
export const about = {
  'about.title': 'Das Modell',
  'about.description': 'Was das mitgelieferte Modell weiß und was nicht.',
  'about.heading': 'Ein kleines Modell einer kleinen Welt',
  'about.paper': 'soundscene folgt der Arbeit',
  'about.networks':
    '(Wan, Chuang und Lee). Ein Netz hört zu: Es macht aus einem Ton 256 Zahlen. Ein zweites malt: Es macht aus diesen Zahlen und einer zufälligen Startzahl ein Bild von 64 × 64 Pixeln.',
  'about.knows': 'Was es weiß',
  'about.synthetic':
    'Das Modell, das zu soundscene gehört, hat die wirkliche Welt nie gehört. Gelernt hat es an einer künstlichen: an Tönen, die ein Programm gemacht hat, und Szenen, die dasselbe Programm aus denselben verborgenen Ursachen gezeichnet hat. Wie laut ein Ton ist, hängt mit der Größe dessen zusammen, was spritzt oder leuchtet; wie hoch er ist, mit der Größe dessen, was ihn macht; wie hallig, damit, wie offen der Ort ist.',
  'about.scenes':
    'Es gibt neun Arten von Szenen: Flugzeug, Schnellboot, Gitarre, Klavier, Trommel, Hund, Staudamm, Baseball und Fußball.',
  'about.doesNotKnow': 'Was es nicht weiß',
  'about.else':
    'Alles andere. Eine Stimme, Regen oder eine Türklingel wird zu dem der neun, dem es am meisten gleicht.',
  'about.place':
    'Wo du bist. Ein Bild ist vorgestellt, nie die Aufnahme eines Ortes, und beweist nichts über eine Aufnahme.',
  'about.recordings':
    'Wirkliche Aufnahmen. Seine Töne wurden mit Räumen, Rauschen und Mikrofonen aufgeraut, damit die Aufnahme eines Telefons gelingen kann; wie oft sie gelingt, hat niemand gemessen.',
  'about.sureness':
    'Wie sicher es wirklich ist. Die Prozente sind die eigenen des Modells, in seiner eigenen kleinen Welt.',
  'about.seed': 'Was es mit der Startzahl auf sich hat',
  'about.seedText':
    'Derselbe Ton mit derselben Startzahl und Lautstärke gibt immer dasselbe Bild. „Noch ein Bild“ ändert die Startzahl und sonst nichts; „Leiser“ und „Lauter“ behalten die Startzahl und ändern nur die Lautstärke: Worin sich die beiden Bilder unterscheiden, das hat die Lautstärke gemacht.',
}
