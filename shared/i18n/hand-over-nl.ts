/** The Dutch texts of an event that goes from laptop to laptop over the network. */
export const handOverNl = {
  'handOver.title': 'Overdragen via het netwerk',
  'handOver.short': 'Waar geen USB-stick in mag: met een adres en een code.',
  'handOver.help':
    'Beide laptops staan in hetzelfde netwerk. Er gaat alleen iets over als de code op beide laptops dezelfde is.',
  'handOver.give': 'Overdragen aan een andere laptop',
  'handOver.tell': 'Typ dit over op de andere laptop, bij “Overdragen via het netwerk”.',
  'handOver.address': 'Adres',
  'handOver.or': ' of ',
  'handOver.code': 'Code',
  'handOver.waiting':
    'Deze laptop wacht tien minuten op één andere laptop. Blijf op deze pagina tot het klaar is.',
  'handOver.sending': 'Het congres gaat over.',
  'handOver.done': 'De andere laptop heeft het congres.',
  'handOver.stop': 'Stoppen',
  'handOver.problem.wrong-code': 'Iemand typte een verkeerde code.',
  'handOver.problem.too-many-attempts':
    'Er is drie keer een verkeerde code getypt. De overdracht is gestopt. Begin opnieuw met een nieuwe code.',
  'handOver.problem.expired': 'De tien minuten zijn om. Begin opnieuw met een nieuwe code.',
  'handOver.problem.cut-off':
    'De verbinding brak af. Op de andere laptop is niets achtergebleven. Probeer het daar opnieuw.',
  'handOver.receiveAddress': 'Adres op de andere laptop',
  'handOver.receiveCode': 'Code op de andere laptop',
  'handOver.receive': 'Ontvangen van een andere laptop',
  'handOver.fetching': 'Het congres wordt opgehaald.',
  'handOver.failed': 'Het congres is niet overgekomen.',
  'handOver.failed.bad-address':
    'Dit is geen adres. Typ het over zoals het op de andere laptop staat, met de dubbele punt en het getal erachter.',
  'handOver.failed.nobody-there':
    'Op dit adres luistert geen laptop. Staat de overdracht daar open, klopt het adres en zitten beide laptops in hetzelfde netwerk? Soms houdt een firewall het tegen.',
  'handOver.failed.other-version':
    'Op dit adres antwoordt iets anders dan deze versie van Balie. Controleer het adres en werk Balie op beide laptops bij.',
  'handOver.failed.wrong-code':
    'De code klopt niet. Typ hem over zoals hij op de andere laptop staat. Na drie keer stopt de overdracht.',
  'handOver.failed.cut-off':
    'De verbinding brak af. Er is niets veranderd op deze laptop. Probeer het opnieuw.',
  'handOver.failed.damaged': 'Wat overkwam is beschadigd. Probeer het opnieuw.',
} as const
