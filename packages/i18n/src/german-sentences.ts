import type { ErrorCode } from '@soundscene/errors'

/** The subjects whose errors people meet, not only operators. */
type Shown = Extract<ErrorCode, `${'sound' | 'draw' | 'chat' | 'service'}/${string}`>

/** German for every error that a person in a chat or on a page can meet; places as in the code's own sentence. */
export const germanSentences: Readonly<Record<Shown, string>> = {
  'sound/empty': 'Die Datei ist leer. Nimm den Ton noch einmal auf oder wähle eine andere Datei.',
  'sound/too-large':
    'Die Datei ist größer als {limit} MB. Schicke einen kürzeren Ausschnitt oder ein komprimiertes Format.',
  'sound/not-audio': 'Das ist kein lesbarer Ton. Schicke Ogg, MP3, M4A/MP4, WebM, WAV oder FLAC.',
  'sound/no-audio-track': 'Dieses Video hat keine Tonspur. Schicke eines mit Ton.',
  'sound/unsupported-codec':
    'Der Ton darin ist als {codec} codiert, was sich nicht lesen lässt. Wandle ihn in Opus, AAC, MP3, FLAC oder WAV um.',
  'sound/encrypted': 'Diese Datei ist kopiergeschützt und lässt sich nicht lesen. Schicke eine ungeschützte Aufnahme.',
  'sound/truncated': 'Die Datei hört mittendrin auf: Ein Teil fehlt. Lade sie noch einmal hoch.',
  'sound/damaged':
    'Die Datei ist beschädigt und lässt sich nicht decodieren. Exportiere sie neu oder nimm sie neu auf.',
  'sound/too-short': 'Der Ton ist kürzer als {minimum} Sekunden. Schicke einen längeren.',
  'sound/silent': 'Die Aufnahme ist stumm. Prüfe das Mikrofon und nimm sie noch einmal auf.',
  'sound/decode-limit':
    'Diese Datei zu decodieren braucht mehr Zeit oder Speicher, als ein Ton sollte. Wandle sie in schlichtes WAV oder MP3 um.',
  'draw/not-found': 'Dieses Bild gibt es nicht. Vielleicht wurde es gelöscht.',
  'draw/not-yours': 'Nur der Browser, in dem ein Bild entstanden ist, kann es löschen.',
  'draw/sound-gone': 'Der Ton wurde gelöscht, wie jeder Ton innerhalb einer Stunde. Schicke ihn noch einmal.',
  'draw/failed':
    'Das Zeichnen ist zweimal gescheitert. Schicke den Ton noch einmal; scheitert es weiter, nenne dem Betreiber die Nummer des Bildes.',
  'draw/timed-out':
    'Das Zeichnen hat zu lange gedauert und wurde abgebrochen. Versuche es in einer Minute noch einmal.',
  'draw/busy': 'Zu viele Anfragen auf einmal. Versuche es in {seconds} Sekunden noch einmal.',
  'chat/no-sound':
    'In dieser Nachricht ist kein Ton. Wähle eine Sprachnachricht oder eine Nachricht mit Audio- oder Videodatei.',
  'chat/not-a-sound': '{name} ist kein Ton. Wähle eine Sprachnachricht oder eine Audio- oder Videodatei.',
  'chat/sound-unreachable':
    'Der Ton ließ sich nicht abholen: Vielleicht wurde die Nachricht gelöscht. Poste ihn neu und versuche es noch einmal.',
  'chat/opted-out':
    'Wer diesen Ton aufgenommen hat, möchte nicht, dass seine Töne gezeichnet werden. Zeichne einen eigenen.',
  'chat/too-many-waiting': 'Von dir warten schon {count} Bilder. Frage wieder, wenn das erste davon da ist.',
  'chat/no-permission':
    'Mir fehlt hier das Recht „{permission}“. Bitte die Verwaltung darum und versuche es dann noch einmal.',
  'chat/not-in-channel':
    'Ich bin nicht in diesem Kanal. Lade mich mit /invite @soundscene ein und versuche es dann noch einmal.',
  'chat/not-yours':
    'Nur wer um dieses Bild gebeten hat, wer den Ton aufgenommen hat oder eine Moderation kann es löschen.',
  'chat/admins-only': 'Nur wer diesen Ort verwalten darf, kann seine Einstellungen ändern. Frage eine dieser Personen.',
  'chat/platform-down': '{platform} nimmt das Bild gerade nicht an. Versuche es in einer Minute noch einmal.',
  'chat/undeliverable': 'Die Antwort kam zu spät, um hier gezeigt zu werden. Frage noch einmal.',
  'service/fault':
    'Hier ist uns ein Fehler unterlaufen; er wurde festgehalten. Versuche es noch einmal; bleibt er, sage es dem Betreiber.',
  'service/unavailable': 'Der Dienst startet gerade neu oder ist überlastet. Versuche es in einer Minute noch einmal.',
}
