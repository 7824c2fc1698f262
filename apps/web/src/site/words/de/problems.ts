/** What can go wrong in the studio, in German. */
export const problems = {
  'problem.network/unreachable':
    'Die Website ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
  'problem.network/unreadable':
    'Die Antwort der Website ergibt keinen Sinn. Lade die Seite neu und versuche es noch einmal.',
  'problem.microphone/denied':
    'Das Mikrofon ist für diese Seite gesperrt. Erlaube es in der Adresszeile oder wähle eine Datei.',
  'problem.microphone/missing': 'Es wurde kein Mikrofon gefunden. Schließe eines an oder wähle eine Datei.',
  'problem.microphone/busy':
    'Ein anderes Programm benutzt das Mikrofon. Schließe es und versuche es noch einmal, oder wähle eine Datei.',
  'problem.microphone/unsupported':
    'Dieser Browser kann nur auf einer sicheren Seite (https) aufnehmen. Wähle eine Datei.',
  'problem.microphone/nothing': 'Es wurde nichts aufgenommen. Warte ein, zwei Sekunden, bevor du anhältst.',
  'problem.clipboard/denied':
    'Der Link ließ sich nicht kopieren. Halte die Adresse der geteilten Seite gedrückt, um sie zu kopieren.',
  'problem.sound/too-large':
    'Die Datei ist größer als {limit} MB. Schicke einen kürzeren Ausschnitt oder ein komprimiertes Format.',
}
