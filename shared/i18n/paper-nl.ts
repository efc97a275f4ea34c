/** The Dutch texts of the tick lists on paper. */
export const paperNl = {
  'readiness.subject.paper': 'Papieren lijst',
  'readiness.paper-failed':
    'De papieren lijsten konden niet worden gemaakt. Kijk hieronder wat er scheelt.',
  'readiness.paper-none':
    'Er zijn nog geen papieren lijsten. Maak ze hieronder, en print ze voor als alles uitvalt.',
  'readiness.paper-old': 'De papieren lijsten zijn gemaakt {{moment}}. Maak ze hieronder opnieuw.',
  'readiness.paper-overtaken':
    'Na de papieren lijsten ({{moment}}) zijn er nog gasten geladen. Maak ze hieronder opnieuw.',
  'readiness.paper-made': 'De papieren lijsten zijn gemaakt {{moment}}. Print ze.',

  'paper.title': 'Als alles uitvalt: op papier',
  'paper.help':
    'Balie bewaart een afvinklijst op alfabet, en maakt die op de dagen van het congres elk half uur opnieuw. Print hem voordat de deuren opengaan.',
  'paper.make': 'Nu maken',
  'paper.making': 'De lijsten worden gemaakt …',
  'paper.list': 'Lijst',
  'paper.save': 'Bewaren om te printen',
  'paper.saveAll': 'Alle lijsten in één bestand',
  'paper.saved': 'Bewaard.',
  'paper.none': 'Er zijn nog geen papieren lijsten.',
  'paper.made_one': 'Eén lijst, gemaakt {{moment}}.',
  'paper.made_other': '{{count, number}} lijsten, gemaakt {{moment}}.',
  'paper.others_one':
    'Eén lijst is van een andere dag of heeft nog geen gasten: die komt er vanzelf bij.',
  'paper.others_other':
    '{{count, number}} lijsten zijn van een andere dag of hebben nog geen gasten: die komen er vanzelf bij.',
  'paper.enter': 'Vinkjes van papier invoeren',
  'paper.problem.disk-full': 'De schijf is vol. Maak ruimte vrij en probeer het nog eens.',
  'paper.problem.not-writable':
    'Balie kan niet schrijven in de eigen map. Vraag de beheerder van deze laptop.',
  'paper.problem.failed': 'De lijsten konden niet worden gemaakt. Probeer het nog eens.',
  'paper.problem.nobody-there': 'Op deze lijst mag nog niemand.',
  'paper.problem.folder-not-writable': 'Balie kan daar niet schrijven. Kies een andere map.',
  'paper.problem.in-future': 'Deze tijd moet nog komen. Vul de tijd van het papier in.',
  'paper.problem.other-day': 'Op die dag is het congres niet. Kijk de datum na.',
  'paper.problem.no-time': 'Vul de datum en de tijd van het papier in.',

  'paper.pdf.all': 'Alle afvinklijsten',
  'paper.pdf.title': 'Afvinklijst {{list}}',
  'paper.pdf.help':
    '{{guests}} gasten. Wie al binnen was, is aangevinkt. Schrijf de tijd bij elk blad; vul de vinkjes later in bij Balie.',
  'paper.pdf.numbering': 'nummering {{number}}',
  'paper.pdf.number': 'Nr.',
  'paper.pdf.came': 'Binnen',
  'paper.pdf.enrolments': 'Ingeschreven',
  'paper.pdf.others': 'Gasten die niet op de lijst staan',

  'ticks.title': 'Vinkjes van papier invoeren',
  'ticks.intro':
    'Typ een nummer of een naam en druk op Enter: de gast is aangevinkt. Pijltjes lopen door de lijst, de spatiebalk vinkt ook.',
  'ticks.back': 'Terug naar Klaar?',
  'ticks.numbering': 'Nummering op het papier',
  'ticks.numberingFrom': 'Nummering {{number}}, vanaf {{moment}}',
  'ticks.day': 'Datum op het papier',
  'ticks.time': 'Tijd op het papier',
  'ticks.field': 'Nummer of naam',
  'ticks.rows': 'Gasten op de lijst',
  'ticks.nobody': 'Niemand gevonden.',
  'ticks.already': 'al binnen {{moment}}',
  'ticks.left': 'weer weg {{moment}}',
  'ticks.ticked_one': 'Eén gast aangevinkt',
  'ticks.ticked_other': '{{count, number}} gasten aangevinkt',
  'ticks.preview': 'Nakijken',
  'ticks.clear': 'Alle vinkjes weghalen',
  'ticks.will_one': 'Eén gast wordt ingecheckt om {{time}}.',
  'ticks.will_other': '{{count, number}} gasten worden ingecheckt om {{time}}.',
  'ticks.wasIn_one': 'Eén gast is al binnen en blijft zoals hij is:',
  'ticks.wasIn_other': '{{count, number}} gasten zijn al binnen en blijven zoals ze zijn:',
  'ticks.refused_one': 'Eén gast mag niet naar binnen:',
  'ticks.refused_other': '{{count, number}} gasten mogen niet naar binnen:',
  'ticks.commit': 'Vastleggen',
  'ticks.done_one': 'Eén gast is ingecheckt om {{time}}.',
  'ticks.done_other': '{{count, number}} gasten zijn ingecheckt om {{time}}.',
  'ticks.refusedDone': 'Deze gasten zijn geweigerd. Zoek uit of ze er zijn:',
} as const
