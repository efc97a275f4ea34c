import type { ColumnMeaning } from '../../../model/import.ts'
import { foldName } from '../../name/fold-name.ts'

/** Headings that organisers and registration systems use, folded and without spaces. */
const names: Partial<Record<ColumnMeaning, string>> = {
  'first-name': `voornaam voornamen roepnaam roepnamen voorletters voorl voorlett initialen firstname givenname
    givennames forename vnaam`,
  infix: `tussenvoegsel tussenvoegsels tussenv tv tvg tsv tussenvgsl voorvoegsel voorvoegsels voorv voorvgsl infix middelstenaam middlename
    insertion prefix nameprefix nobiliaryparticle`,
  'last-name': `achternaam achternamen familienaam geslachtsnaam lastname surname familyname anaam`,
  'full-name': `naam namen volledigenaam voorenachternaam naamvoluit fullname name
    achternaamvoornaam achternaamenvoornaam voornaamachternaam voornaamenachternaam naamvoornaam
    naamenvoornaam naamdeelnemer deelnemersnaam gastnaam attendeename participantname guestname displayname
    weergavenaam badgenaam naambadge naamopbadge badgename nameonbadge deelnemer gast attendee
    participant guest genodigde relatie`,
  organisation: `organisatie organisatienaam organisaties organization organisation company
    companyname companyorganisation companyorganization bedrijf bedrijfsnaam firma gemeente
    gemeentenaam gemeenteorganisatie organisatiegemeente instelling werkgever employer instantie
    naamorganisatie naamvandeorganisatie naambedrijf naamgemeente orgnaam municipality affiliation
    gemeenteoforganisatie organisatieofgemeente bedrijforganisatie organisatiebedrijf institution`,
  'job-title': `functie functienaam functietitel functieomschrijving functieopbadge rol beroep job
    jobtitle jobfunction position role title jobposition profession`,
  email: `email emailadres mail mailadres emailaddress epost emails emailwerk emailzakelijk
    zakelijkemail zakelijkemailadres workemail`,
  phone: `telefoon telefoonnummer mobieletelefoon mobieletelefoonnummer telefoonmobiel telefoonnr telnr tel telnummer mobiel mobielnummer mobieltelefoon
    mobieltelefoonnummer mobielenummer gsm gsmnummer phone phonenumber mobile mobilephone
    mobilenumber cellphone telephone telephonenumber nummertelefoon`,
  note: `opmerking opmerkingen notitie notities bijzonderheden letop note notes remark remarks comment
    comments notitiebalie opmerkingbalie opmerkingvoordebalie opmerkingenbalie`,
  host: `gastheer gastvrouw gastvan introducevan introducee gastheervrouw gastheergastvrouw host
    hostname uitgenodigddoor invitedby contactpersoon partnervan`,
  companion: `partner partnernaam naampartner naamintroduce naamintroducee introducenaam introduceenaam partnername
    nameofpartner plusone plusonename nameofplusone nameplusone`,
  pronunciation: `uitspraak uitspraaknaam uitspraakvannaam pronunciation phonetic phoneticname`,
  code: `code ticketcode ticketcodes barcode barcodes barcodenummer qr qrcode ticketnummer ticketnr
    ticketnumber ticketid kaartcode kaartnummer toegangscode toegangsbewijs entreecode secret
    ticketsecret scancode barcodenumber kaartnr streepjescode`,
  'ticket-type': `tickettype tickettypes typeticket tickets ticketsoort soortticket kaarttype
    kaartsoort soortkaart typekaart ticketnaam ticketname ticketcategory ticketcategorie
    categorie category deelnemerscategorie deelnemercategorie gastcategorie gasttype typegast soortgast type soort product productnaam deelnemerstype typedeelnemer soortdeelnemer
    deelnametype typedeelname soortdeelname deelnamesoort deelnemersoort tickettitle tickettitel ticket kaart registrationtype attendeetype toegang`,
  status: `status betaalstatus betalingsstatus betaald betaling ticketstatus orderstatus
    inschrijfstatus inschrijvingsstatus registratiestatus deelnamestatus paymentstatus paid payment
    attendeestatus registrationstatus bevestigd confirmed goedgekeurd approved voldaan
    komt komtjanee rsvp voidstatus deelnemerstatus aanmeldstatus afgemeld afgemeldop afmelding afmelddatum datumafmelding
    afgezegd afgezegdop geannuleerd geannuleerdop annulering annuleringsdatum annuleerdatum
    datumannulering uitgeschreven uitgeschrevenop cancelled canceled iscancelled iscanceled cancelledat
    canceledat cancelledon canceledon cancellation cancellationdate wachtlijst opwachtlijst waitlist
    waitlisted geblokkeerd blocked isblocked`,
  'valid-from': `geldigvanaf geldigvan vanaf validfrom startgeldigheid begindatum ingangsdatum
    geldigheidvan geldigheidvanaf`,
  'valid-until': `geldigtot geldigtotenmet geldigtm validuntil validto eindegeldigheid einddatum
    geldigheidtot expires expirydate vervaldatum`,
  'record-key': `id deelnemerid deelnemernr deelnemernummer registratieid registratienummer
    registratienr inschrijfnummer inschrijfnr inschrijvingsnummer inschrijvingid relatienummer
    relatieid persoonid personid attendeeid attendeenr attendeenumber participantid guestid gastid
    gastnummer registrationid registrationnumber contactid externid externalid uuid guid recordid
    positionid bezoekersnummer`,
  flagged: `vlag gevlagd gemarkeerd flag flagged beveiligd beveiliging beveiligdpersoon afgeschermd
    vip geheim discreet`,
}

const byName = new Map(
  Object.entries(names).flatMap(([meaning, list]) =>
    list.split(/\s+/).map((name) => [name, meaning as ColumnMeaning] as const),
  ),
)

const noise = new Set(
  `deelnemer deelnemers deelnemersgegevens gast gasten bezoeker bezoekers persoon attendee guest
  participant visitor registrant uw je jouw your van de het een the verplicht required optioneel
  optional ingevuld zakelijk zakelijke werk work nr wat is bij welke bent werkzaam heb heeft nog
  eventuele indien toepassing what which ticket holder`.split(/\s+/),
)

/** What a heading says a column holds, `exact` when without words around it; null when it says nothing. */
export function meaningOfHeading(
  heading: string,
): { meaning: ColumnMeaning; exact: boolean } | null {
  const words = foldName(heading.replace(/#\s*$/, ' nr')).split(' ')
  const exact = byName.get(words.join(''))
  if (exact !== undefined) return { meaning: exact, exact: true }
  const telling = byName.get(words.filter((word) => !noise.has(word)).join(''))
  return telling === undefined ? null : { meaning: telling, exact: false }
}

/** Whether a column's heading speaks of health, diet or needs: shown on a key press only. */
export function isSensitiveHeading(heading: string): boolean {
  return /dieet|diet|allerg|vegeta|vegan|halal|kosher|kosjer|voedsel|food|rolstoel|wheelchair|gezondheid|health|medisch|medic|beperking|disab|toegankelijk|accessib|hulpmiddel|special need|zwanger|noodcontact|emergency|geboorte|birth|bsn/.test(
    foldName(heading),
  )
}
