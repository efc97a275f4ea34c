/** The Dutch texts of what is done with events: name, copy, archive and the day of deletion. */
export const eventsNl = {
  'care.rename': 'Andere naam',
  'care.renameOf': '{{name}} een andere naam geven',
  'care.name': 'Naam van het congres',
  'care.save': 'Bewaren',
  'care.copy': 'Kopie maken',
  'care.copyOf': 'Kopie maken van {{name}}',
  'care.copyHelp':
    'Lijsten, soorten tickets en ontwerpen gaan mee, met de dagen verschoven. Gasten niet.',
  'care.copyMake': 'Kopie maken en openen',
  'care.archive': 'Opbergen',
  'care.archiveOf': '{{name}} opbergen',
  'care.archived_one': 'Opgeborgen: één congres',
  'care.archived_other': 'Opgeborgen: {{count, number}} congressen',
  'care.bringBack': 'Terugzetten',
  'care.bringBackOf': '{{name}} terugzetten',
  'care.deleteOn': 'Balie vraagt vanaf {{date}} om de gegevens weg te halen.',
  'care.planDate': 'Datum van weghalen',
  'care.planDateOf': 'Datum van weghalen van {{name}}',
  'care.date': 'Vanaf welke dag vraagt Balie het?',
  'care.due.title': 'Tijd om {{name}} weg te halen',
  'care.due.help':
    'Dit congres is voorbij en de gegevens van de gasten zijn niet meer nodig. Haal het aanwezigheidsbestand er eerst uit als je dat nog wilt.',
  'care.later': 'Vraag het over een week',
  'care.laterOf': 'Vraag het over een week: {{name}}',
  'care.toEvents': 'Naar congressen',
} as const
