/** The Dutch texts of desks that work together over the local network. */
export const togetherNl = {
  'together.title': 'Samen met andere balies',
  'together.help':
    'Zet dit aan op elke laptop die hetzelfde congres heeft en in hetzelfde netwerk zit. Wat de ene balie doet, weten de andere meteen. Internet is niet nodig. Valt het netwerk weg, dan werkt elke balie door en praten ze elkaar later bij.',
  'together.begin': 'Samenwerken',
  'together.end': 'Niet meer samenwerken',
  'together.own': 'Deze laptop',
  'together.ownHelp':
    'Vinden ze elkaar niet vanzelf, typ dit dan over op één andere laptop. De rest volgt vanzelf.',
  'together.or': ' of ',
  'together.noAddress':
    'Andere laptops kunnen deze niet bellen: een programma of een firewall houdt het tegen. Typ hier het adres van een andere balie.',
  'together.address': 'Adres van een andere balie',
  'together.add': 'Verbinden',
  'together.nobody':
    'Er is nog geen andere balie. Zet het ook op de andere laptops aan: in de meeste netwerken vinden ze elkaar dan.',
  'together.list': 'Andere balies',
  'together.together': 'samen sinds {{time}}',
  'together.away': 'niet te bereiken sinds {{time}}',
  'together.never': 'nog niet gevonden',
  'together.forget': 'Weghalen',
  'together.forgetDesk': 'Weghalen: {{name}}',
  'together.behind_one': 'Nog één regel komt binnen.',
  'together.behind_other': 'Nog {{count, number}} regels komen binnen.',
  'together.clockAhead_one':
    'De klok van {{name}} loopt één minuut voor op die van deze laptop. Zet beide klokken gelijk.',
  'together.clockAhead_other':
    'De klok van {{name}} loopt {{count, number}} minuten voor op die van deze laptop. Zet beide klokken gelijk.',
  'together.clockBehind_one':
    'De klok van {{name}} loopt één minuut achter op die van deze laptop. Zet beide klokken gelijk.',
  'together.clockBehind_other':
    'De klok van {{name}} loopt {{count, number}} minuten achter op die van deze laptop. Zet beide klokken gelijk.',
  'together.problem.not-reached':
    'Staat Balie daar aan met dit congres, is “Samenwerken” aan, en zitten beide laptops in hetzelfde netwerk? Wat daar gebeurt, komt binnen zodra hij er weer is.',
  'together.problem.other-event':
    'Daar is een ander congres open, of een kopie die apart is gemaakt. Geef dit congres eerst door: als bestand of via het netwerk.',
  'together.problem.other-version':
    'Daar antwoordt iets anders dan deze versie van Balie. Controleer het adres en werk Balie op beide laptops bij.',
  'together.problem.garbled':
    'Wat daar vandaan komt, is niet te lezen. Werk Balie op beide laptops bij.',
  'together.full': 'De schijf van deze laptop is vol.',
  'together.fullHelp':
    'Wat de andere balies doen, komt hier niet meer binnen. Maak ruimte; daarna gaat het vanzelf verder en is er niets kwijt.',
  'together.failed': 'Dat lukte niet.',
  'together.failed.bad-address':
    'Dit is geen adres. Typ het over zoals het op de andere laptop staat, bijvoorbeeld 192.168.1.20:47418.',
  'lamp.together.with_one': '· met {{count, number}} balie',
  'lamp.together.with_other': '· met {{count, number}} balies',
  'lamp.together.without_one': '· {{count, number}} balie los',
  'lamp.together.without_other': '· {{count, number}} balies los',
  'lamp.together.there': 'Samen met {{names}}.',
  'lamp.together.away':
    'Niet te bereiken: {{names}}. Een gast die daar al binnen is, is hier niet bekend. Balie meldt het zodra het netwerk er weer is.',
  'lamp.together.go': 'Naar de andere balies',
} as const
