/** The Dutch texts of printers and of badges on their way. */
export const printersNl = {
  'proof.top': 'BOVENKANT',
  'proof.guest': 'Testgast Balie-de Proef',
  'proof.organisation': 'Zo komt een badge uit deze printer',

  'problem.certificate-unknown':
    'De printer bewijst zich met een ander certificaat dan Balie kent. Is het echt jouw printer, vertrouw hem dan bij Printers.',
  'problem.needs-encryption':
    'De printer wil een versleutelde verbinding. Laat zijn adres bij Instellen beginnen met ipps://.',
  'printers.certificate': 'Bekend aan certificaat {{fingerprint}}',
  'printers.trust': 'Deze printer vertrouwen',
  'problem.queue-paused': 'Het printen staat op pauze. Zet het weer aan bij Printers.',
  'problem.takes-long': 'De printer is al lang bezig met deze badge. Kijk of hij eruit kwam.',
  'problem.printer-removed':
    'De printer is weggehaald terwijl hij deze badge had. Kijk of de badge eruit kwam.',

  'printers.word.ready': 'Klaar om te printen',
  'printers.word.printing': 'Aan het printen',
  'printers.word.media-empty': 'Badges op',
  'printers.word.media-or-open': 'Badges op of klep open',
  'printers.word.open': 'Klep open',
  'printers.word.paused': 'Op pauze',
  'printers.word.offline': 'Offline',
  'printers.word.not-answering': 'Antwoordt niet',
  'printers.word.unknown': 'Niet gevonden',
  'printers.word.jam': 'Vastgelopen',
  'printers.word.rejecting': 'Neemt niets aan',
  'printers.word.attention': 'Vraagt aandacht',
  'printers.word.asking': 'Wordt gevraagd hoe het gaat …',

  'printers.standby': 'Reserve',
  'printers.standby.chosen': 'Is reserve',
  'printers.standby.prints': 'Reserve, print nu',
  'printers.standby.takesOver': '{{name}} print nu, in plaats van {{first}}',
  'printers.standby.why': '{{problem}} Zodra {{first}} het weer doet, print die weer.',
  'printers.standby.stays':
    'Badges die al bij {{first}} waren, blijven daar. Verplaats ze hieronder.',
  'printers.buttonOf': '{{button}}: {{name}}',
  'printers.setUp': 'Instellen',
  'printers.setUp.close': 'Klaar met instellen',

  'printers.test': 'Testbadge printen',
  'printers.calibrate': 'Kalibratiepagina printen',
  'printers.proofHelp':
    'De kalibratiepagina heeft een lijn op de rand van de badge en een liniaal in millimeters. Zie je de lijn niet rondom, verschuif dan hieronder en print opnieuw.',
  'printers.proof.busy': 'De pagina gaat naar {{name}} …',
  'printers.proof.printed': 'De pagina is geprint op {{name}}.',
  'printers.proof.sent': 'De pagina is bij {{name}}. Deze printer meldt niet of hij eruit kwam.',
  'printers.proof.printing': 'De pagina is bij {{name}} en is er nog niet uit.',
  'printers.proof.failed': 'De pagina is niet geprint op {{name}}.',
  'printers.proof.unknown':
    'Het is niet zeker of de pagina uit {{name}} kwam. Kijk bij de printer.',

  'printers.offsetX': 'Naar rechts verschuiven, in mm',
  'printers.offsetY': 'Naar beneden verschuiven, in mm',
  'printers.offsetHelp': 'Een min ervoor schuift de andere kant op. Ten hoogste 25 mm.',
  'printers.offsetProblem': 'Vul een getal in van -25 tot 25.',
  'printers.darkness': 'Donkerte, 0 tot 30',
  'printers.darknessHelp': 'Leeg laat de printer het zelf bepalen.',
  'printers.darknessProblem': 'Vul een heel getal in van 0 tot 30, of laat het leeg.',
  'printers.cut': 'Afsnijden',
  'printers.cut.printer': 'Zoals de printer staat',
  'printers.cut.yes': 'Na elke badge',
  'printers.cut.no': 'Niet',
  'printers.copies': 'Aantal per badge',
  'printers.copiesProblem': 'Vul een getal in van 1 tot 5.',
  'printers.counted': 'Labels tellen',
  'printers.counted.no': 'Niet tellen',
  'printers.counted.yes': 'Aftellen en waarschuwen',
  'printers.labelsLeft': 'Labels die er nu in zitten',
  'printers.warnAt': 'Waarschuwen vanaf',
  'printers.labelsProblem': 'Vul een heel getal in.',
  'printers.nameMissing': 'Geef de printer een naam.',
  'printers.mediaProblem': 'Vul een breedte en een hoogte in van 10 tot 500 mm.',
  'printers.save': 'Bewaren',
  'printers.saved': '{{name}} is bewaard.',
  'printers.labels_one': 'Nog één label',
  'printers.labels_other': 'Nog {{count, number}} labels',
  'printers.labels.low': 'Leg zo een nieuwe rol in en zet de teller terug bij Instellen.',
  'printers.labels.none': 'Volgens de teller zijn de labels op. Vul bij en zet de teller terug.',

  'printers.find': 'Printers zoeken',
  'printers.find.busy': 'Er wordt gezocht …',
  'printers.find.help':
    'Balie zoekt op deze laptop, op de printserver en op het netwerk. Alleen nu, en niet vanzelf.',
  'printers.find.server': 'Printserver, als die er is',
  'printers.find.serverHelp': 'Bijvoorbeeld printserver.local of 192.168.1.20:631',
  'printers.find.none':
    'Er is geen printer gevonden. Staat de printer aan en zit hij op hetzelfde netwerk? Vul anders hieronder het adres in.',
  'printers.find.found_one': 'Eén printer gevonden',
  'printers.find.found_other': '{{count, number}} printers gevonden',
  'printers.find.failed': 'Zoeken is niet gelukt. Probeer het nog eens.',
  'printers.find.problem.server-unreachable': 'De printserver antwoordt niet. Klopt het adres?',
  'printers.find.problem.not-a-server': 'Op dit adres staat geen printserver.',
  'printers.find.problem.system': 'De printers van deze laptop konden niet worden opgevraagd.',
  'printers.find.problem.network': 'Op het netwerk zoeken lukte niet.',
  'printers.find.way.cups': 'wachtrij van een printserver',
  'printers.find.way.system': 'printer van deze laptop',
  'printers.find.way.network': 'op het netwerk',
  'printers.find.take': 'Deze kiezen',
  'printers.find.takeOf': 'Deze kiezen: {{name}}',
  'printers.find.known': 'Staat al in je lijst',
  'printers.find.renamed':
    'Dit lijkt {{name}} te zijn, die nu een andere naam of een ander adres heeft.',
  'printers.find.follow': 'Adres van {{name}} bijwerken',
  'printers.find.followed': '{{name}} heeft nu het nieuwe adres.',
  'printers.addressHelp.system': 'De naam van de printer, precies zoals deze laptop hem noemt.',

  'printers.sizeOfBadge': 'elke PDF zo groot als de badge',
  'printers.finding.layoutLarger':
    'De badge “{{layout}}” is {{own}} en past niet op {{size}}. Hij wordt kleiner geprint; kies een ander formaat of draai hem bij Instellen.',
  'printers.finding.layoutSmaller':
    'De badge “{{layout}}” is {{own}}, en op de printer staat {{size}}. Hij komt in het midden uit, met wit eromheen. Klopt dat niet, kies dan bij Instellen het formaat dat erin ligt.',
  'printers.finding.headNarrower':
    'De meeste Zebra-printers printen niet breder dan {{widest}} mm. De rand kan wegvallen.',
  'printers.finding.noRoll':
    'Deze printer heeft geen labels of rol van {{size}}. Er komt zo geen badge uit; kies een ander formaat.',
  'printers.finding.noPdf':
    'Deze printer zegt dat hij geen PDF aankan. Er komt zo geen badge uit. Installeer hem op deze laptop en kies hem als printer van het systeem.',
  'printers.finding.sizeUnknown':
    'De printer zegt dat hij {{size}} niet kent. Kies bij Instellen een formaat dat erin kan.',
  'printers.finding.otherMedia':
    'Volgens de printer ligt er {{ready}} in, en niet {{size}}. Leg ander papier in, of kies bij Instellen wat erin ligt.',
  'printers.finding.inMargin':
    'De printer laat een rand van {{margin, number}} mm wit. Van de badge “{{layout}}” valt daar tekst of een beeld weg; schuif het in de ontwerper naar binnen.',
  'printers.told.edge': 'De printer meldt een witte rand van {{edge, number}} mm.',
  'printers.told.noEdge': 'De printer meldt dat hij tot aan de rand print.',
  'printers.told.notTheEnd':
    'Deze printer meldt niet of een badge eruit kwam. Er staat dan “Badge is bij de printer”. Alleen na een storing vraagt Balie ernaar.',
  'printers.told.dpi': 'Zo fijn print hij: {{dpi}} dpi.',
  'printers.remove': 'Printer weghalen',
  'printers.remove.ask': '{{name}} weghalen?',
  'printers.remove.help':
    'Badges die er nog wachten, gaan terug naar de wachtrij. Was er een badge bezig, dan vraagt Balie of hij eruit kwam.',
  'printers.remove.sure': 'Ja, weghalen',
  'printers.remove.keep': 'Laten staan',

  'printers.jobs.noneWaiting': 'Er wacht geen badge.',
  'printers.jobs.waiting_one': 'Er wacht één badge.',
  'printers.jobs.waiting_other': 'Er wachten {{count, number}} badges.',
  'printers.jobs.pause': 'Printen pauzeren',
  'printers.jobs.resume': 'Verder printen',
  'printers.jobs.move': 'Verplaatsen …',
  'printers.jobs.moveAll': 'Alle wachtende naar …',
  'printers.jobs.moveAllOf': 'Alle wachtende badges naar een andere printer',
  'printers.jobs.moveOf': 'De badge van {{name}} naar een andere printer',
  'printers.jobs.of': '{{action}}: {{name}}',
  'printers.jobs.tooLate': 'Deze badge is misschien al geprint. Kijk eerst bij de printer.',
  'printers.jobs.justNow': 'net gevraagd',
  'printers.jobs.minutes_one': 'een minuut geleden gevraagd',
  'printers.jobs.minutes_other': '{{count, number}} minuten geleden gevraagd',
  'printers.jobs.cameOut': 'Kwam eruit: {{moment}}, {{printer}}.',
  'printers.jobs.keep': 'Niet opnieuw',

  'lamp.printer.paused': 'Het printen staat op pauze.',
  'lamp.printer.standsIn': '{{name}} print in plaats van {{first}}.',
} as const
