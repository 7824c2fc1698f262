/** Words of consent to start from; whoever runs a study adapts them to what their board asks for. */
export const defaultConsent = {
  en: `You will hear short sounds and see pictures, and say how well they go together. This takes about 15 minutes. You need to be able to hear and to see.

Taking part is voluntary. You can stop at any time without giving a reason, and with the receipt code that you get at the end you can have your answers deleted later.

We store your answers, how often you played each sound, how long you took, and your answers to a short form at the end. You are known by a random number only; we ask for no name. Addresses and outside ids are kept as hashes that can't be turned back, and are deleted when the retention period ends. The answers without any link to you may be published.

By going on you say that you are at least 18 years old, have read this, and agree to take part.`,
  de: `Sie hören kurze Töne, sehen Bilder und sagen, wie gut beide zusammenpassen. Das dauert etwa 15 Minuten. Sie müssen hören und sehen können.

Die Teilnahme ist freiwillig. Sie können jederzeit ohne Angabe von Gründen aufhören. Mit dem Quittungscode, den Sie am Ende erhalten, können Sie Ihre Antworten auch später löschen lassen.

Wir speichern Ihre Antworten, wie oft Sie jeden Ton abgespielt haben, wie lange Sie gebraucht haben und was Sie am Ende in ein kurzes Formular eintragen. Sie werden nur unter einer Zufallsnummer geführt; nach einem Namen fragen wir nicht. Adressen und fremde Kennungen werden nur als Hash gespeichert, der sich nicht zurückrechnen lässt, und nach Ablauf der Aufbewahrungsfrist gelöscht. Die Antworten ohne Bezug zu Ihnen können veröffentlicht werden.

Wenn Sie fortfahren, bestätigen Sie, dass Sie mindestens 18 Jahre alt sind, dies gelesen haben und teilnehmen möchten.`,
}
