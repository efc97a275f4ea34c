/** Texts of the list of guests that another system gives at an address. */
export const webListNl = {
  'webList.title': 'Gasten van een webadres',
  'webList.help':
    'Voor elk ander systeem: Balie haalt een lijst (JSON of CSV) op en laat zien wat er verandert voordat er iets wordt opgeslagen.',
  'webList.url': 'Adres van de lijst',
  'webList.headerName': 'Naam van de header (leeg als de lijst open is)',
  'webList.headerHelp': 'Meestal Authorization of X-API-Key.',
  'webList.token': 'Waarde van de header',
  'webList.tokenHelp': 'Bijvoorbeeld Bearer gevolgd door het token.',
  'webList.minutes': 'Kijken of er een nieuwere lijst is',
  'webList.minutes.0': 'Alleen als ik het vraag',
  'webList.minutes.5': 'Elke 5 minuten',
  'webList.minutes.15': 'Elk kwartier',
  'webList.minutes.60': 'Elk uur',
  'webList.connect': 'Ophalen en bekijken',
  'webList.read': 'Nu ophalen en bekijken',
  'webList.change': 'Adres wijzigen',
  'webList.disconnect': 'Adres vergeten',
  'webList.newer': 'Er is een nieuwere lijst',
  'webList.newerHelp':
    'Bekijk wat er verandert. Tot dan geldt de lijst die je het laatst hebt opgeslagen.',
  'webList.loadedAt': 'Opgeslagen {{moment}}.',
  'webList.neverLoaded': 'Nog niets van deze lijst is opgeslagen.',
  'webList.askedAt': 'Voor het laatst gekeken {{moment}}.',
  'webList.problem.bad-address':
    'Dit adres gebruikt Balie niet: het moet met https:// beginnen, zonder naam en wachtwoord erin.',
  'webList.problem.unreachable':
    'Het adres is niet te bereiken. Controleer het adres en het netwerk; scannen gaat gewoon door.',
  'webList.problem.certificate':
    'Het certificaat van het adres klopt niet. Balie stuurt er niets naartoe. Controleer de klok van de laptop en het netwerk.',
  'webList.problem.proxy':
    'Het netwerk hier laat Balie niet bij dit adres: een proxy vraagt om een aanmelding. Vraag de beheerder om Balie door te laten, of neem een ander netwerk, zoals de hotspot van een telefoon.',
  'webList.problem.unauthorized':
    'De lijst blijft dicht: het token klopt niet of mag dit niet. Vraag de beheerder van het systeem om een ander.',
  'webList.problem.not-found': 'Op dit adres is geen lijst. Controleer het adres.',
  'webList.problem.moved':
    'Het adres verwijst door naar een ander; Balie stuurt het token niet mee. Moet je nog inloggen op de wifi? Zo niet, vul het nieuwe adres zelf in.',
  'webList.problem.not-a-list':
    'Er kwam een webpagina terug in plaats van een lijst. Misschien wil het netwerk eerst dat je inlogt.',
  'webList.problem.too-large': 'De lijst is groter dan 64 MB. Vraag een kleinere lijst.',
  'webList.problem.busy': 'Het systeem vraagt om geduld. Probeer het straks nog eens.',
  'webList.problem.refused': 'Het systeem weigert deze vraag. Controleer het adres.',
  'webList.problem.server-error': 'Het systeem heeft een storing. Probeer het straks nog eens.',
  'webList.problem.no-token': 'De waarde van de header is niet meer bekend. Vul hem opnieuw in.',
} as const
