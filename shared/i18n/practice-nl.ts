/** The Dutch texts of practising. */
export const practiceNl = {
  'practice.title': 'Oefenen met dit congres',
  'practice.short': 'Op een kopie: alles werkt als echt, en niets telt mee.',
  'practice.help':
    'De kopie wordt na het oefenen weggegooid. Zolang je oefent, print en verstuurt deze laptop niets van het echte congres.',
  'practice.day': 'Dag',
  'practice.time': 'Tijd waarop het oefenen begint',
  'practice.timeHelp': 'Bijvoorbeeld 08:30. De klok loopt vanaf dan door.',
  'practice.timeProblem': 'Schrijf de tijd als 08:30.',
  'practice.badges': 'Ook badges printen?',
  'practice.badges.files': 'Nee, spaar de labels: maak er een PDF van',
  'practice.badges.printer': 'Ja, op de printer. Op elke badge staat OEFENEN.',
  'practice.start': 'Begin met oefenen',
  'practice.running.title': 'Je oefent',
  'practice.running.help':
    'Andere congressen openen, meenemen, uitvoeren en verwijderen kan weer als je stopt met oefenen.',
  'practice.banner': 'OEFENEN',
  'practice.bannerHelp': 'Niets telt mee. {{moment}}',
  'practice.codes': 'Oefencodes (PDF)',
  'practice.stop': 'Stop met oefenen',
  'practice.saved': 'Bewaard als {{fileName}}, met {{count}} codes.',
  'practice.cutOff':
    'Balie stopte midden in het oefenen. Die oefening is weggegooid: dit is weer het echte congres.',
  'practice.understood': 'Begrepen',
  'practice.failed': 'Dat lukte niet',
  'practice.failed.practising': 'Dit kan niet tijdens het oefenen. Stop eerst met oefenen.',
  'practice.failed.not-practising': 'Er wordt niet geoefend.',
  'practice.failed.no-such-time': 'Die tijd bestaat niet. Kies een andere.',
  'practice.failed.read-only': 'Balie kan de kopie hier niet opslaan.',
  'practice.failed.folder-not-writable': 'Balie kan daar niet schrijven. Kies een andere map.',
  'practice.folder': 'Oefenmap (PDF)',
  'practice.mark': 'OEFENEN',
  'practice.otherDesk': 'Oefenbalie',
  'practice.guest.lastName': 'Oefengast',
  'practice.guest.organisation': 'Gemeente Oefendam',
  'practice.paper.title': 'Oefencodes',
  'practice.paper.intro':
    'Voor de lijst {{list}}, {{moment}}. Scan deze codes alleen tijdens het oefenen: de gasten zijn verzonnen, en daarbuiten kent Balie hen niet.',
  'practice.paper.twice':
    'Scan een code nog eens en je ziet hoe Balie dat meldt. Bij elke code staat wat het scherm zegt en wat jij dan doet.',
  'practice.paper.nobody': 'Van niemand',
  'practice.do.valid':
    'Heet de gast welkom en geef de badge. Scan de code nog eens: dan is de gast al binnen.',
  'practice.do.used':
    'Lees op het scherm wanneer en aan welke balie. Vraag of iemand anders dit ticket gebruikt.',
  'practice.do.answers-required': 'Stel de vraag op het scherm en vul het antwoord in.',
  'practice.do.too-early': 'Dit ticket geldt later. Lees op het scherm vanaf wanneer.',
  'practice.do.too-late': 'Dit ticket gold eerder. Stuur door naar de infobalie.',
  'practice.do.wrong-day':
    'Dit ticket geldt op een andere dag. Lees op het scherm welke, en stuur door naar de infobalie.',
  'practice.do.list-not-open':
    'De lijst is nog niet open. Lees op het scherm vanaf wanneer, of kies een andere lijst.',
  'practice.do.list-closed':
    'De lijst is al gesloten. Kies een andere lijst, of stuur door naar de infobalie.',
  'practice.do.not-enrolled':
    'De gast staat niet op deze lijst. Lees op het scherm waar wel, en stuur door.',
} as const
