import type { ErrorCode } from '@soundscene/errors'

/** The subjects whose errors people meet, not only operators. */
type Shown = Extract<ErrorCode, `${'sound' | 'draw' | 'chat' | 'account' | 'study' | 'service'}/${string}`>

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
  'account/signed-out': 'Hier ist niemand mehr angemeldet. Melde dich an und versuche es noch einmal.',
  'account/not-admin': 'Das kann nur die Verwaltung. Frage jemanden von dort.',
  'account/too-many-tries': 'Zu viele Versuche. Versuche es in {seconds} Sekunden noch einmal.',
  'account/bad-name': 'Ein Name hat 1 bis 100 Zeichen.',
  'account/foreign-origin': 'Diese Anfrage kam von einer anderen Website und wurde abgelehnt.',
  'account/invitation-needed': 'Neue Konten gibt es auf Einladung. Bitte jemanden, der schon eines hat, um einen Link.',
  'account/invitation-gone':
    'Diese Einladung ist schon benutzt, zurückgenommen oder zu alt. Bitte um eine neue, wer sie dir geschickt hat.',
  'account/address-taken': 'Ein anderes Konto hat diese Adresse schon.',
  'account/last-admin': 'Jemand muss die Verwaltung übernehmen. Gib sie zuerst noch jemandem.',
  'study/not-found': 'Diese Studie gibt es nicht, oder du gehörst nicht dazu.',
  'study/forbidden': 'Als {role} dieser Studie darfst du das nicht. Bitte eine Person, der sie gehört.',
  'study/no-member': 'Diese Person ist kein Mitglied der Studie mehr. Lade die Seite neu.',
  'study/launched':
    'Die Studie läuft, also steht fest, was sie fragt und zeigt. Kopiere sie, um etwas daran zu ändern.',
  'study/wrong-state': 'Die Studie ist im Zustand „{state}“, darum geht das jetzt nicht.',
  'study/last-owner': 'Eine Studie muss jemandem gehören. Übergib sie zuerst einer anderen Person.',
  'study/set-not-found': 'Diesen Satz von Reizen gibt es nicht.',
  'study/set-in-use': 'Eine Studie verwendet diesen Satz von Reizen. Lösche zuerst die Studie.',
  'study/set-unfit': 'Der Satz von Reizen passt nicht zu dieser Studie: {what}.',
  'study/not-open': 'An dieser Studie kannst du so oder jetzt nicht teilnehmen. Frage, wer dich eingeladen hat.',
  'study/link-unknown': 'Dieser Link gilt nicht. Prüfe, ob er ganz kopiert wurde, oder bitte um einen neuen.',
  'study/unknown-rater': 'Dieser Browser ist hier nicht bekannt. Öffne den Link der Studie noch einmal.',
  'study/wrong-step':
    'Dieser Schritt ist vorbei oder noch nicht dran. Lade die Seite neu, dann geht es da weiter, wo du bist.',
  'study/not-heard': 'Höre den Ton bis zum Ende, bevor du antwortest.',
  'study/trial-unknown': 'Diese Aufgabe gehört nicht zu dir oder ist vorbei. Lade die Seite neu, um weiterzumachen.',
  'study/unfinished': 'Vor dem Ende fehlen noch {count} Antworten.',
  'study/receipt-unknown': 'Zu diesem Code gehören keine Antworten. Prüfe jeden Buchstaben.',
  'study/no-votes': 'Es gibt noch keine Stimmen. Exportiere die Studie, sobald welche da sind.',
  'study/prolific-refused': 'Prolific hat die Anfrage abgelehnt ({status}: {why}). Prüfe Zugang und Studie.',
  'study/prolific-off': 'Diese Seite hat keinen Zugang zu Prolific. Bitte den Betreiber, PROLIFIC_TOKEN zu setzen.',
  'study/prolific-unlinked': 'Hier ist noch keine Studie auf Prolific bekannt. Lege zuerst ihren Entwurf an.',
  'study/prolific-down': 'Prolific antwortet gerade nicht. Versuche es in einer Minute noch einmal.',
  'service/fault':
    'Hier ist uns ein Fehler unterlaufen; er wurde festgehalten. Versuche es noch einmal; bleibt er, sage es dem Betreiber.',
  'service/unavailable': 'Der Dienst startet gerade neu oder ist überlastet. Versuche es in einer Minute noch einmal.',
}
