import { words } from './words.ts'

/** Regional services, ministries, partners and universities, beside the municipalities. */
export const regionalServices =
  words(`WerkSaam Westfriesland|Werkplein Hart van West-Brabant|Orionis Walcheren|
  ISD Bollenstreek|Werkorganisatie Duivenvoorde|Baanbrekers|Senzer|Avres|Stroomopwaarts|Promen|IJmond Werkt!|
  Sociale Dienst Oost Achterhoek|Werkzaak Rivierenland|Dienst SoZaWe Noardwest Fryslân|RSD Kromme Rijn Heuvelrug|
  Stadsregio Arnhem Nijmegen|Regio Gooi en Vechtstreek|GGD Groningen|GGD Hart voor Brabant|
  Participatiebedrijf KempenPlus|WSP Groot-Amsterdam|Werk in Zicht Groningen|Ferm Werk|Drechtsteden Sociaal|
  Laborijn|Fijnder|Menso|Wedeka|Tomin|Jeugdregio Foodvalley`)

export const ministries = words(`Ministerie van Sociale Zaken en Werkgelegenheid|
  Ministerie van Binnenlandse Zaken en Koninkrijksrelaties|Ministerie van Volksgezondheid, Welzijn en Sport|
  Ministerie van Onderwijs, Cultuur en Wetenschap|Ministerie van Justitie en Veiligheid|
  Ministerie van Financiën|Ministerie van Volkshuisvesting en Ruimtelijke Ordening|
  Nederlandse Arbeidsinspectie|Algemene Rekenkamer`)

export const partners =
  words(`Divosa|Vereniging van Nederlandse Gemeenten|UWV|Sociale Verzekeringsbank|Cedris|
  Landelijke Cliëntenraad|Movisie|Nibud|NVVK|Stimulansz|SAM, beroepsvereniging|Nationale ombudsman|
  Inlichtingenbureau|VNG Realisatie|Platform31|Verwey-Jonker Instituut|Sociaal en Cultureel Planbureau|
  Stichting van de Arbeid|Vluchtelingenwerk Nederland|COA|Leger des Heils|Humanitas|Schuldhulpmaatje Nederland|
  Ieder(in)|MIND|Valente|Jeugdzorg Nederland|Sociaal Werk Nederland|Instituut Publieke Waarden|Kadera|
  Stichting Lezen en Schrijven|Jeugdfonds Sport & Cultuur`)

export const universities = words(`Rijksuniversiteit Groningen|Hanze|Hogeschool van Amsterdam|
  Hogeschool Utrecht|Tilburg University|Universiteit Leiden|Universiteit Utrecht|Erasmus Universiteit Rotterdam|
  Hogeschool Arnhem en Nijmegen|NHL Stenden|Universiteit Twente|Radboud Universiteit|Maastricht University`)

export const newsrooms =
  words(`Dagblad van het Noorden|Binnenlands Bestuur|Sociaal Bestek|Zorg+Welzijn|
  RTV Noord|Omrop Fryslân|VNG Magazine|Sprank|Gemeente.nu|Freelance journalist`)

/** Invented, as no company asked for it. */
export const suppliers =
  words(`Helderwerk Advies|Groeikans Software|Atalanta Software|Bureau Bovenlicht|
  Stroomlijn Sociaal|De Regeltafel|Kompas & Koers|Noorderlicht Data|Wijkwerk Advies|Brugman Opleidingen`)

export const jobs = {
  municipality:
    words(`Directeur sociaal domein|Manager werk en inkomen|Teamleider inkomen|Teamleider Wmo|
    Afdelingshoofd maatschappelijke ontwikkeling|Beleidsadviseur participatie|Strategisch adviseur sociaal domein|
    Kwaliteitsmedewerker inkomen|Concerndirecteur|Gemeentesecretaris|Wethouder sociale zaken|
    Wethouder werk, inkomen en armoede|Beleidsmedewerker schuldhulpverlening|Manager schulddienstverlening|
    Programmamanager bestaanszekerheid|Coördinator inburgering|Adviseur jeugd|Manager jeugd en gezin|
    Hoofd werkgeversdienstverlening|Projectleider Wet vroegtijdige aanpak|Jurist sociaal domein|
    Controller sociaal domein|Klantmanager werk|Consulent inkomen|Ervaringsdeskundige|Teammanager toegang|
    Transitiemanager|Raadslid|Senior beleidsadviseur armoede en schulden`),
  service:
    words(`Algemeen directeur|Manager bedrijfsvoering|Manager re-integratie|Bestuurssecretaris|
    Teammanager inkomen|Arbeidsmarktregisseur|Accountmanager werkgevers|Regiocoördinator|Beleidsadviseur`),
  ministry: words(`Senior beleidsmedewerker|Directeur Participatie en Decentrale Voorzieningen|
    Afdelingshoofd|Programmadirecteur|Plaatsvervangend directeur-generaal|Coördinerend beleidsadviseur|Trainee`),
  partner:
    words(`Bestuurder|Directeur|Programmamanager|Adviseur|Senior onderzoeker|Projectleider|Voorzitter|
    Communicatieadviseur|Verenigingsmanager`),
  university:
    words(`Lector armoede-interventies|Hoogleraar sociaal beleid|Universitair docent|Promovendus|
    Onderzoeker|Docent social work`),
  press: words(`Journalist|Redacteur|Hoofdredacteur|Fotograaf|Verslaggever`),
  supplier: words(`Accountmanager|Partner|Managing consultant|Productmanager|Directeur|Adviseur`),
  crew: words(
    `Vrijwilliger balie|Congresorganisatie|Techniek|Zaalwacht|Productieleider|Hospitality|EHBO`,
  ),
}
