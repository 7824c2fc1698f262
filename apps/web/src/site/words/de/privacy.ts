/** What is kept of whom, in German. */
export const privacy = {
  'privacy.title': 'Datenschutz',
  'privacy.description': 'Was mit einem Ton geschieht, und mit seinem Bild.',
  'privacy.heading': 'Dein Ton ist nach spätestens einer Stunde weg',
  'privacy.sound': 'Der Ton',
  'privacy.soundText':
    'Was du schickst, wird decodiert, auf zehn Minuten gekürzt und höchstens eine Stunde behalten, damit du noch ein Bild verlangen kannst. Dann wird es gelöscht. Es wird niemandem vorgespielt, kein Mensch hört es, und kein Modell lernt daran. Solange es da ist, kann, wer den Link des Bildes hat, seine Wellenform sehen, aber nichts hören.',
  'privacy.picture': 'Das Bild',
  'privacy.pictureText':
    'Ein Bild, die Startzahl, die Klasse, auf die das Modell getippt hat, und die Länge des Tons bleiben, bis du sie löschst. Wer den Link eines Bildes hat, kann es sehen; der Link lässt sich nicht erraten, und Suchmaschinen wird gesagt, dass sie draußen bleiben sollen. Löschen kann ein Bild nur der Browser, in dem es entstanden ist, und zwar sofort und für immer.',
  'privacy.chat': 'Im Chat',
  'privacy.chatText':
    'In Discord und Slack werden nur Töne abgeholt, um deren Bild jemand bittet, außer wer einen Kanal betreibt, hat eingeschaltet, dass dort jeder Ton gezeichnet wird. Wer einen Ton aufgenommen hat, kann sein Bild löschen und verbieten, dass andere seine Töne zeichnen. Wer gefragt und wer aufgenommen hat, wird als gesalzener Hash behalten, mit dem Bild und so lange wie dieses.',
  'privacy.you': 'Du',
  'privacy.noAccount':
    'Um Bilder zu machen, brauchst du kein Konto und bekommst kein Cookie. Es gibt keine Analyse-Dienste, und für Bilder wird keine andere Website gefragt.',
  'privacy.remembered':
    'Dein Browser merkt sich, welche Bilder er gemacht hat, und Farben und Sprache, falls du welche gewählt hast; die Sprache in einem Cookie, in dem sonst nichts steht.',
  'privacy.address':
    'Deine Netzwerkadresse bleibt eine Minute im Speicher, damit niemand die ganze Zeit des Modells für sich nimmt, und wird von der Website nicht aufgeschrieben.',
  'privacy.rater': 'Wenn du an einer Studie teilnimmst',
  'privacy.raterText':
    'Auf der Seite, die um deine Einwilligung bittet, und nur dort, lädt dein Browser ein Skript von {host} und fragt es, ob da ein Mensch sitzt. So erfährt {host} deine Netzwerkadresse, deinen Browser und dass du auf dieser Website warst. Von der Antwort behalten wir, ob du bestanden hast oder nicht oder ob nichts bekannt ist; deine Antworten zählen auf jeden Fall.',
  'privacy.raterOffline':
    'Solange du teilnimmst, behält dein Browser die Seite, deine Stelle darin und die Antworten, die noch zu senden sind, damit es auch ohne Verbindung weitergeht. Am Ende vergisst er sie.',
  'privacy.experimenter': 'Wenn du Studien durchführst',
  'privacy.experimenterText':
    'Dein Konto besteht aus deinem Namen, deiner E-Mail-Adresse und einem Hash deines Passworts; von Passkeys bleibt die öffentliche Hälfte. Ein Cookie, das nur die Website lesen kann, hält dich höchstens zwei Wochen angemeldet. So lange bleibt auch, mit welchen Browsern du angemeldet bist; von wo du dich anmeldest, nur als gesalzener Hash für eine Stunde, um Raten zu erschweren. Auf der Seite deines Kontos kannst du das alles sofort löschen. Was du in einer Studie getan hast, bleibt in ihrem Protokoll, ohne deinen Namen.',
}
