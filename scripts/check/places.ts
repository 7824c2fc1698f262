/** Names that are true on one machine or one network only. */
const places = [
  { what: "somebody's folder", pattern: /(?<![\w.)\]}/-])\/(?:home|Users|root|work)\/[\w.-]+/ },
  { what: 'a package registry', pattern: /\b(?:registry|registry-[\w-]+)\.(?!example)[\w-]+\.(?:org|com|net|io)\b/ },
  { what: 'a package mirror', pattern: /\b(?:deb|archive|security|pypi)\.(?:debian|ubuntu|python)\.(?:org|com)\b/ },
]

/** Lines of a text file that name a folder of one machine, or where packages are downloaded from. */
export function placeComplaints(file: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      places.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${file}:${index + 1}: names ${what}`),
    )
}
