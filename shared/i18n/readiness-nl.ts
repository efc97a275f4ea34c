/** The Dutch texts of being ready before the doors open. */
export const readinessNl = {
  'nav.readiness': 'Klaar?',
  'readiness.title': 'Klaar voor de deuren?',
  'readiness.intro': 'Loop dit na voordat de eerste gast komt. Balie kijkt steeds opnieuw.',
  'readiness.again': 'Opnieuw nakijken',
  'readiness.checkedAt': 'Nagekeken om {{time}}',
  'readiness.ready': 'Deze laptop is klaar.',
  'readiness.todo_one': 'Nog één ding te doen.',
  'readiness.todo_other': 'Nog {{count, number}} dingen te doen.',
  'readiness.warnings_one': 'Klaar, met één ding om te weten.',
  'readiness.warnings_other': 'Klaar, met {{count, number}} dingen om te weten.',
  'readiness.lines': 'Wat Balie heeft nagekeken',
  'readiness.state.ok': 'In orde',
  'readiness.state.warning': 'Let op',
  'readiness.state.todo': 'Nog doen',
  'readiness.page.events': 'Naar congressen',
  'readiness.page.scanner': 'Naar de test',
  'readiness.page.badges': 'Naar de badges',
  'readiness.page.import': 'Naar gasten laden',
  'readiness.page.lists': 'Naar de lijsten',
  'readiness.page.printers': 'Naar de printers',
  'readiness.page.settings': 'Naar de instellingen',
  'readiness.loaded': 'Geladen gasten',
  'readiness.loadedHelp':
    'Tel na of dit klopt met wat de organisatie verwacht. Per soort telt iedereen die niet geannuleerd is, en wie twee soorten heeft bij allebei. Per lijst telt alleen wie erop naar binnen mag: dus niet wie geblokkeerd of nog niet goedgekeurd is, en wie niet betaald heeft alleen als de lijst dat toestaat.',
  'readiness.byType': 'Per soort ticket',
  'readiness.byList': 'Toegelaten per lijst',
  'readiness.guests': 'Gasten',

  'readiness.subject.guests': 'Gasten',
  'readiness.subject.lists': 'Lijsten',
  'readiness.subject.data': 'Leeftijd van de gegevens',
  'readiness.subject.changes': 'Wachtende wijzigingen',
  'readiness.subject.desks': 'Andere balies',
  'readiness.subject.clock': 'Klok',
  'readiness.subject.scanner': 'Scanner',
  'readiness.subject.camera': 'Camera',
  'readiness.subject.printer': 'Printer',
  'readiness.subject.media': 'Ontwerp en papier',
  'readiness.subject.badges': 'Namen op badges',
  'readiness.subject.labels': 'Labels',
  'readiness.subject.disk': 'Ruimte op de schijf',
  'readiness.subject.power': 'Stroom',
  'readiness.subject.sleep': 'Scherm en slaapstand',
  'readiness.subject.rest': 'Instelling: slaapstand',
  'readiness.subject.lock': 'Instelling: vergrendelen',

  'readiness.guests-none': 'Er zijn nog geen gasten. Laad het bestand met gasten.',
  'readiness.guests-loaded_one': 'Er is één gast geladen.',
  'readiness.guests-loaded_other': 'Er zijn {{count, number}} gasten geladen.',
  'readiness.guests-some-canceled_one':
    'Er is één gast geladen. Wie geannuleerd is telt niet mee ({{text}}), maar staat wel bij Gasten.',
  'readiness.guests-some-canceled_other':
    'Er zijn {{count, number}} gasten geladen. Wie geannuleerd is telt niet mee ({{text}}), maar staat wel bij Gasten.',
  'readiness.lists-none': 'Er is nog geen lijst om op in te checken. Maak er een.',
  'readiness.lists-empty_one': 'Op één lijst mag nog niemand: {{text}}. Kijk of dat klopt.',
  'readiness.lists-empty_other':
    'Op {{count, number}} lijsten mag nog niemand: {{text}}. Kijk of dat klopt.',
  'readiness.lists-filled_one': 'De lijst laat gasten toe.',
  'readiness.lists-filled_other': 'Alle {{count, number}} lijsten laten gasten toe.',
  'readiness.data-overtaken':
    'Twee laptops laadden elk een andere versie van de gastenlijst. Nu geldt {{text}}. Kijk bij Gasten laden of dat de juiste is.',
  'readiness.data-old':
    'De laatste gasten kwamen binnen {{moment}}. Vraag de organisatie om het nieuwste bestand en laad het.',
  'readiness.data-fresh': 'De laatste gasten kwamen binnen {{moment}}.',
  'readiness.source-none': 'Er wacht niets: er is geen registratiesysteem verbonden.',
  'readiness.source-problem':
    'Het registratiesysteem antwoordt niet zoals het hoort. Inchecken kan gewoon; kijk wat eraan scheelt.',
  'readiness.source-unsent_one':
    'Het registratiesysteem nam één wijziging niet aan. Kijk wat ermee moet.',
  'readiness.source-unsent_other':
    'Het registratiesysteem nam {{count, number}} wijzigingen niet aan. Kijk wat ermee moet.',
  'readiness.source-waiting_one': 'Eén wijziging gaat nog naar het registratiesysteem.',
  'readiness.source-waiting_other':
    '{{count, number}} wijzigingen gaan nog naar het registratiesysteem.',
  'readiness.list-problem':
    'De lijst op het webadres is niet te lezen. Kijk bij Gasten laden wat er aan de hand is.',
  'readiness.list-newer':
    'Op het webadres staat een nieuwere lijst. Bekijk en laad die bij Gasten laden.',
  'readiness.list-same': 'De lijst op het webadres is dezelfde als hier.',
  'readiness.source-done': 'Alles is uitgewisseld met het registratiesysteem.',
  'readiness.desks-alone':
    'Deze laptop werkt alleen. Zijn er meer balies, zet dan op elke laptop “Samenwerken” aan, bij Congressen.',
  'readiness.desks-none':
    'Samenwerken staat aan, maar er is nog geen andere balie. Zet het ook daar aan.',
  'readiness.desks-away_one':
    'Niet te bereiken: {{text}}. Wie daar binnenkomt, is hier niet bekend. Kijk of die laptop aan staat en in hetzelfde netwerk zit, of haal hem weg als hij niet meer komt.',
  'readiness.desks-away_other':
    'Niet te bereiken: {{text}}. Wie daar binnenkomt, is hier niet bekend. Kijk of die laptops aan staan en in hetzelfde netwerk zitten, of haal weg wie niet meer komt.',
  'readiness.desks-together_one': 'Deze balie werkt samen met {{text}}.',
  'readiness.desks-together_other': 'Deze balie werkt samen met {{text}}.',
  'readiness.clock-practice':
    'De oefenklok staat op {{moment}}. Start Balie zonder oefenklok voor het echte werk.',
  'readiness.clock-behind':
    'De klok van de laptop loopt achter: er is al iets vastgelegd op {{moment}}. Zet de klok gelijk.',
  'readiness.clock-off':
    'Het registratiesysteem zegt dat het {{moment}} is; de klok van de laptop wijkt {{count, number}} minuten af. Zet de klok gelijk, want elke scan krijgt de tijd van de laptop.',
  'readiness.clock-after':
    'Het is {{moment}}, en het congres is al voorbij. Klopt dat niet, zet dan de klok goed.',
  'readiness.clock-far':
    'Het is {{moment}}, nog {{count, number}} dagen tot het congres. Klopt dat niet, zet dan de klok goed.',
  'readiness.clock-zone':
    'Op het congres is het nu {{moment}} ({{text}}), maar de laptop wijst een andere tijd aan. Balie rekent met die van het congres; zet liever de tijdzone van de laptop goed.',
  'readiness.clock-before_one': 'Het is {{moment}}. Morgen begint het congres.',
  'readiness.clock-before_other':
    'Het is {{moment}}. Over {{count, number}} dagen begint het congres.',
  'readiness.clock-right': 'Het is {{moment}}. Kijk of dat klopt.',
  'readiness.scanner-never':
    'Met deze laptop is nog geen scanner geprobeerd. Doe de test: daarmee check je niemand in.',
  'readiness.scanner-earlier':
    'De scanner werkte het laatst {{moment}}. Test hem vandaag nog een keer.',
  'readiness.scanner-today': 'De scanner werkte {{moment}}.',
  'readiness.camera-never':
    'De camera is nog niet geprobeerd. Doe de test. Gebruik je geen camera, dan is het goed zo.',
  'readiness.camera-earlier':
    'De camera werkte het laatst {{moment}}. Gebruik je hem, test hem dan vandaag nog een keer.',
  'readiness.camera-today': 'De camera werkte {{moment}}.',
  'readiness.printer-not-needed': 'Geen enkele lijst print badges, dus er hoeft geen printer.',
  'readiness.printer-none': 'Er is geen printer gekozen. Kies er een, anders komt er geen badge.',
  'readiness.printer-problem': '{{text}} kan nu niet printen.',
  'readiness.printer-never': 'Met {{text}} is nog niets geprint. Print een testbadge.',
  'readiness.printer-earlier': '{{text}} printte het laatst {{moment}}. Print een testbadge.',
  'readiness.printer-today': '{{text}} printte {{moment}}.',
  'readiness.media-differs':
    'Wat er uit moet komen, past niet op het papier: {{text}}. Kijk bij de printer wat er scheelt.',
  'readiness.media-fits': 'Alle ontwerpen passen op het papier van {{text}}.',
  'readiness.badges-flawed_one': 'Eén badge past niet of mist letters: {{text}}.',
  'readiness.badges-flawed_other':
    '{{count, number}} badges passen niet of missen letters: {{text}}.',
  'readiness.badges-whole_one': 'De badge van één gast past en heeft al zijn letters.',
  'readiness.badges-whole_other':
    'De badges van alle {{count, number}} gasten met een naam en een geldig ticket passen en hebben al hun letters.',
  'readiness.labels-uncounted':
    'Niemand telt de labels. Kijk hoeveel er liggen, of vul het aantal in bij de printer.',
  'readiness.labels-few_one': 'Er is nog één label. Leg nieuwe klaar.',
  'readiness.labels-few_other': 'Er zijn nog {{count, number}} labels. Leg nieuwe klaar.',
  'readiness.labels-short_one': 'Er is nog één label, voor {{text}} badges. Leg nieuwe klaar.',
  'readiness.labels-short_other':
    'Er zijn nog {{count, number}} labels, voor {{text}} badges. Leg nieuwe klaar.',
  'readiness.labels-enough_one': 'Er is nog één label, voor {{text}} badges.',
  'readiness.labels-enough_other': 'Er zijn nog {{count, number}} labels, voor {{text}} badges.',
  'readiness.disk-unknown': 'De laptop zegt niet hoeveel ruimte er is. Kijk het zelf na.',
  'readiness.disk-full': 'Er is nog {{count, number}} GB vrij. Maak ruimte vrij.',
  'readiness.disk-little': 'Er is nog {{count, number}} GB vrij. Maak liever ruimte vrij.',
  'readiness.disk-enough': 'Er is {{count, number}} GB vrij.',
  'readiness.power-battery': 'De laptop loopt op zijn accu. Sluit de lader aan.',
  'readiness.power-mains': 'De laptop krijgt stroom.',
  'readiness.sleep-away':
    'De laptop sliep of ging op slot, {{moment}}. Zet dat uit, of laat het doen door de beheerder.',
  'readiness.sleep-not-kept':
    'Balie kan het scherm niet aanhouden. Zet de slaapstand en de schermbeveiliging uit.',
  'readiness.sleep-kept':
    'Balie houdt het scherm aan zolang het congres duurt. Laat de laptop open staan.',
  'readiness.sleep-later':
    'Op de dagen van het congres houdt Balie zelf het scherm aan. Kijk nu bij de instellingen van de laptop of hij niet vanzelf in slaap gaat of vergrendelt, ook niet met de klep dicht.',
  'readiness.rest-never': 'Met stroom gaat de laptop niet vanzelf slapen.',
  'readiness.rest-after_one':
    'Ook met stroom gaat de laptop na één minuut slapen. Op de dagen van het congres houdt Balie dat tegen, maar alleen zolang Balie open is. Zet het liever op Nooit.',
  'readiness.rest-after_other':
    'Ook met stroom gaat de laptop na {{count, number}} minuten slapen. Op de dagen van het congres houdt Balie dat tegen, maar alleen zolang Balie open is. Zet het liever op Nooit.',
  'readiness.rest-windows':
    'Balie kan niet zien wanneer de laptop gaat slapen. Kijk bij Instellingen > Systeem > Energie, en zet de slaapstand met stroom op Nooit.',
  'readiness.rest-macos':
    'Balie kan niet zien wanneer de laptop gaat slapen. Kijk bij Systeeminstellingen > Batterij > Opties, en zet de sluimerstand met de lader uit.',
  'readiness.rest-linux':
    'Balie kan niet zien wanneer de laptop gaat slapen. Kijk bij de energie-instellingen, en zet de pauzestand met stroom uit.',
  'readiness.lock-never': 'De laptop gaat niet vanzelf op slot.',
  'readiness.lock-after_one':
    'De laptop gaat na één minuut op slot als niemand hem aanraakt. Zet dat uit voor de dagen van het congres, of laat het doen door de beheerder.',
  'readiness.lock-after_other':
    'De laptop gaat na {{count, number}} minuten op slot als niemand hem aanraakt. Zet dat uit voor de dagen van het congres, of laat het doen door de beheerder.',
  'readiness.lock-windows':
    'Balie kan niet zien of de laptop vanzelf op slot gaat. Kijk bij Instellingen > Persoonlijke instellingen > Vergrendelingsscherm > Schermbeveiliging.',
  'readiness.lock-macos':
    'Balie kan niet zien of de laptop vanzelf op slot gaat. Kijk bij Systeeminstellingen > Toegangsscherm.',
  'readiness.lock-linux':
    'Balie kan niet zien of de laptop vanzelf op slot gaat. Kijk bij de instellingen voor privacy en de schermbeveiliging.',
} as const
