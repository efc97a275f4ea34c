/** The Dutch texts of the page on which scanner and camera are tried. */
export const scannerNl = {
  'scanner.title': 'Scanner en camera testen',
  'scanner.intro':
    'Doe dit voordat de deuren opengaan. Een testscan telt niet mee en checkt niemand in.',
  'scanner.open': 'Scanner en camera testen',
  'scanner.openHelp':
    'Zie wat de scanner stuurt en of het licht goed is voor de camera, met advies wat je kunt instellen.',

  'scanner.wedge': 'Scanner',
  'scanner.wedgeHelp':
    'Scan de testcode. Je ziet elke toets die de scanner stuurt, en wat er beter kan.',
  'scanner.code': 'Testcode: {{code}}',
  'scanner.codeHelp': 'Scan deze testcode van het scherm.',
  'scanner.field': 'Wat de scanner stuurt',
  'scanner.waiting': 'Nog niets ontvangen. Scan de testcode.',
  'scanner.keys': 'Toetsen in volgorde',
  'scanner.none': 'Geen',

  'scanner.fact.text': 'Ontvangen tekst',
  'scanner.fact.speed': 'Snelheid',
  'scanner.fact.closing': 'Afsluitende toets',
  'scanner.fact.prefix': 'Ervoor',
  'scanner.fact.suffix': 'Erachter',
  'scanner.fact.layout': 'Toetsenbord',
  'scanner.fact.control': 'Stuurtekens',
  'scanner.fact.desk': 'Aan de balie',
  'scanner.desk.yes': 'Balie herkent dit als een scan.',
  'scanner.desk.no': 'Balie herkent dit niet als een scan.',
  'scanner.speed.wired':
    'Snel: meestal {{median, number}} ms tussen twee toetsen, hoogstens {{longest, number}} ms.',
  'scanner.speed.bluetooth':
    'Goed, zoals via Bluetooth: meestal {{median, number}} ms tussen twee toetsen, hoogstens {{longest, number}} ms.',
  'scanner.speed.slow':
    'Te traag: meestal {{median, number}} ms tussen twee toetsen, hoogstens {{longest, number}} ms.',
  'scanner.layout.same': 'Scanner en computer gebruiken dezelfde indeling.',
  'scanner.layout.differs': 'Scanner: {{scanner}}. Computer: {{computer}}.',
  'scanner.layout.us': 'Amerikaans (QWERTY)',
  'scanner.layout.uk': 'Brits (QWERTY)',
  'scanner.layout.nl': 'Nederlands (QWERTY)',
  'scanner.layout.de': 'Duits (QWERTZ)',
  'scanner.layout.fr': 'Frans (AZERTY)',
  'scanner.layout.be': 'Belgisch (AZERTY)',
  'scanner.layout.other': 'een andere indeling',

  'scanner.advice.good': 'Deze scanner is goed ingesteld.',
  'scanner.advice.not-test':
    'Dit is niet de testcode, of zij kwam onleesbaar door. Scan de testcode hiernaast.',
  'scanner.advice.not-recognised':
    'Balie ziet dit niet als een scan. Zet voorvoegsels en stuurtekens uit, en Enter erachter aan.',
  'scanner.advice.slow':
    'De scanner typt te langzaam ({{median, number}} ms per toets). Zet de vertraging tussen tekens ("inter-character delay") op 0.',
  'scanner.advice.layout':
    'De scanner denkt dat het toetsenbord {{scanner}} is, maar op deze computer staat {{computer}}. Zet de toetsenbordtaal van de scanner op {{computer}}. De instelcodes staan in het boekje van de scanner.',
  'scanner.advice.layout-unknown':
    'De scanner gebruikt het toetsenbord {{scanner}}, deze computer een andere indeling. Zet de toetsenbordtaal van de scanner gelijk aan die van de computer.',
  'scanner.advice.caps-lock':
    'Caps Lock staat aan. Zet het uit: hoofdletters en kleine letters komen nu verwisseld door.',
  'scanner.advice.case':
    'De scanner maakt van hoofdletters kleine letters of andersom. Zet "case conversion" op de scanner uit.',
  'scanner.advice.prefix':
    'De scanner zet "{{text}}" voor de code. Zet het voorvoegsel ("prefix") op de scanner uit, of laat de balie het eraf halen.',
  'scanner.advice.prefix-aim':
    'De scanner zet "{{text}}" voor de code: het soort code. Balie haalt dat er zelf af.',
  'scanner.advice.prefix-taken-off':
    'De scanner zet "{{text}}" voor de code. De balie haalt dat eraf.',
  'scanner.prefix.takeOff': 'Laat de balie "{{text}}" eraf halen',
  'scanner.prefix.title': 'Voorvoegsels die de balie eraf haalt',
  'scanner.prefix.leaveOn': '"{{text}}" niet meer eraf halen',
  'scanner.prefix.tooMany': 'Er staan al vijf voorvoegsels. Haal er eerst een weg.',
  'scanner.advice.suffix':
    'De scanner zet "{{text}}" achter de code. Zet het achtervoegsel ("suffix") uit en laat alleen Enter staan.',
  'scanner.advice.control':
    'De scanner stuurt stuurtekens mee ({{keys}}). Zet die uit: ze kunnen op de computer iets anders doen.',
  'scanner.advice.no-closing':
    'De scanner sluit niet af met Enter. Het werkt, maar elke scan duurt langer. Zet Enter ("CR") als achtervoegsel aan.',
  'scanner.advice.tab': 'De scanner sluit af met Tab. Dat werkt. Enter is beter als het kan.',

  'scanner.cameraHelp':
    'Zet de camera aan en houd een ticket ervoor. Wat je kiest, geldt ook aan de balie.',
  'scanner.mirror': 'Beeld spiegelen, zodat richten makkelijker is',
  'scanner.read': 'Gelezen: {{text}}',
  'scanner.light.good': 'Het licht is goed.',
  'scanner.light.dark':
    'Het beeld is te donker. Zet een lamp aan of draai de laptop naar het licht.',
  'scanner.light.bright': 'Het beeld is te licht. Draai de laptop weg van het raam of van de lamp.',
  'scanner.light.glare':
    'Een deel van het beeld is verblind. Kijk of er een lamp of raam in beeld is, of houd het ticket schuin.',
} as const
