// Names of months and weekdays in the languages that confirmations come in, lower case.

const monthNames: string[][] = [
  ['january', 'jan', 'janvier', 'janv', 'januar', 'jänner', 'enero', 'gennaio', 'janeiro', 'januari', 'ene', 'gen'],
  ['february', 'feb', 'février', 'févr', 'fév', 'februar', 'febrero', 'febbraio', 'fevereiro', 'februari', 'fev'],
  ['march', 'mar', 'mars', 'märz', 'maerz', 'marzo', 'março', 'maart', 'mrt'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'aprile', 'abr'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'mag'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'giugno', 'junho', 'giu'],
  ['july', 'jul', 'juillet', 'juil', 'juli', 'julio', 'luglio', 'julho', 'lug'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'augustus', 'ago'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'settembre', 'setembro', 'set'],
  ['october', 'oct', 'octobre', 'oktober', 'okt', 'octubre', 'ottobre', 'outubro', 'ott', 'out'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'décembre', 'déc', 'dezember', 'dez', 'diciembre', 'dicembre', 'dezembro', 'dic'],
]
const weekdayNames: string[][] = [
  ['monday', 'mon', 'lundi', 'lun', 'montag', 'mo', 'lunes', 'lunedì', 'segunda'],
  ['tuesday', 'tue', 'tues', 'mardi', 'dienstag', 'di', 'martes', 'martedì', 'terça'],
  ['wednesday', 'wed', 'mercredi', 'mer', 'mittwoch', 'mi', 'miércoles', 'mercoledì', 'quarta'],
  ['thursday', 'thu', 'thur', 'thurs', 'jeudi', 'jeu', 'donnerstag', 'do', 'jueves', 'giovedì', 'quinta'],
  ['friday', 'fri', 'vendredi', 'ven', 'freitag', 'fr', 'viernes', 'venerdì', 'sexta'],
  ['saturday', 'sat', 'samedi', 'sam', 'samstag', 'sa', 'sábado', 'sabato'],
  ['sunday', 'sun', 'dimanche', 'dim', 'sonntag', 'so', 'domingo', 'domenica'],
]

const numbered = (names: string[][], first: number): Record<string, number> =>
  Object.fromEntries(names.flatMap((each, index) => each.map((name) => [name, index + first])))

/** January = 1. */
export const months = numbered(monthNames, 1)
/** Monday = 0. */
export const weekdays = numbered(weekdayNames, 0)
