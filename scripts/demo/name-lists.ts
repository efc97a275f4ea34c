import { words } from './words.ts'

/** First and last names of one background, and how often it comes among the guests. */
export type NameList = {
  readonly share: number
  readonly first: readonly string[]
  /** With the infix before a colon: `van der:Berg`. */
  readonly last: readonly string[]
  /** How some first names are said. */
  readonly said?: Readonly<Record<string, string>>
}

/** Invented guests are put together from these; none of them exists but by chance. */
export const nameLists: readonly NameList[] = [
  {
    share: 66,
    first:
      words(`Anneke|Marloes|Jan|Pieter|Willem|Sanne|Femke|Bart|Maarten|Joost|Karin|Ingrid|Esther|
      Mirjam|Hanneke|Marieke|Saskia|Wilma|Gerda|Ria|Truus|Cor|Henk|Kees|Dirk|Gijs|Thijs|Daan|Sem|Lotte|
      Fleur|Noor|Roos|Iris|Eva|Julia|Tess|Lieke|Jasmijn|Maud|Anouk|Ilse|Nienke|Annemarie|Jan-Willem|
      Anne-Marie|Jan Peter|Marie-José|Margreet|Ellen|Astrid|Petra|Monique|Yvonne|Jolanda|Bianca|Wendy|
      Ruud|Sjaak|Wim|Ton|Ad|Leo|Frans|Theo|Peter|Paul|Erik|Marcel|René|Hans|Rob|Ronald|Edwin|Robert|
      Michiel|Jeroen|Bas|Tim|Lars|Niels|Stijn|Ruben|Jesse|Floor|Zoë|Chloë|Noë|Daniëlle|Michèle|Cécile|
      André|Loïs|Hélène|Thérèse|IJsbrand|Ad|An|Bo|Co|Ype|Gerrit-Jan|Klaas Jan|Corrie|Dineke|Geertje|
      Harriët|Josée|Mariëlle|Désirée|Benoît|Jurriaan|Laurens|Matthijs|Rutger|Sebastiaan|Wouter|O`),
    last: words(`de:Jong|de:Vries|van den:Berg|van:Dijk|van der:Meer|van der:Heijden|in 't:Veld|
      van 't:Hof|'t:Hooft|'t:Hart|van 't:Wout|op 't:Hof|op den:Akker|op de:Beek|uit den:Boogaard|
      uit het:Broek|van de:Ven|van de:Laar|van den:Heuvel|van den:Broek|van der:Linden|van der:Wal|
      van der:Velde|van der:Zwaag|van der:Ploeg|van het:Hoff|van het:Erve|ter:Beek|ter:Horst|ter:Braak|
      ten:Have|ten:Hoopen|ten:Brinke|te:Riele|te:Wierik|tot:Nijenhuis|ver:Loren van Themaat|
      den:Hartog|den:Ouden|der:Kinderen|aan de:Wiel|aan den:Toorn|bij de:Vaate|onder de:Linden|
      over de:Vest|voor den:Dag|van:Leeuwen|van:Beek|van:Rijn|van:Loon|van:Os|de:Boer|de:Groot|de:Wit|
      de:Bruijn|de:Haan|de:Graaf|de:Lange|de la:Court|de la:Fosse|du:Pré|le:Clercq|la:Faille|d':Ancona|
      d':Hont|von:Ahlefeld|van der:Heijden-de Jong|van den:Berg-van 't Hof|van:Dam-Mulder|
      de:Wit-van der Veen|Bakker-Visser|Smit-de Haan|Jansen-van den Akker|Hendriks-in 't Hout|
      Bakker|Visser|Smit|Meijer|Mulder|Bos|Vos|Peters|Hendriks|Jansen|Janssen|Janssens|Dekker|Brouwer|
      Dijkstra|Smits|Kok|Jacobs|Vermeulen|Verhoeven|Maas|Verbeek|Willems|Kuipers|Kuijpers|Peeters|
      Hermans|Koster|Prins|Blom|Huisman|Schouten|Evers|Driessen|Martens|Molenaar|Timmermans|Groen|
      IJzerman|IJpelaar|IJsselmuiden|IJff|Verschuuren|Scholten|Wijnands|Crijns|Bruijnzeel|Ooijevaar|
      Schreuder|Kwakkelstein|Naaktgeboren|Zonneveld|Boeddhaas|Uijttewaal|Uijtdehaage|Cuijpers|Geürts|
      Coëlho|Bakker Schut|Loeff|Kamerlingh|Broersen|Pas|Vis|Bol|Dam|Ex|As|Ros|Tak|Pot|Vonk`),
    said: { IJsbrand: 'EIS-brant', Ype: 'IE-pe', Benoît: 'ben-WA', Michèle: 'mie-SJEL' },
  },
  {
    share: 9,
    first:
      words(`Bé|Wytske|Sjoerd|Tjitske|Jelle|Sietske|Douwe|Froukje|Hylke|Ynske|Doutzen|Rixt|Sjoukje|
      Tsjerk|Foekje|Anke|Femke|Gerlof|Ids|Jildou|Nynke|Oebele|Pytsje|Renske|Sytse|Tjalling|Ûlke|Wiebren|
      Baukje|Jikke|Tryntsje|Haije`),
    last: words(`Sjoerdsma|Hoekstra|Dijkstra|Terpstra|Wiersma|Bouma|Boersma|Postma|Miedema|Sikkema|Zijlstra|
      Tjeerdsma|Ypma|Rypkema|Hiemstra|Feenstra|Bijlsma|Bootsma|Kalsbeek|Nauta|Wijbenga|Kingma|Fokkema|
      Jellema|Ytsma|van der:Ploeg|Riemersma|Tuinstra|Halbertsma|Huizinga|Wiarda|Hofstra|Douma|Gâlema`),
    said: { Wytske: 'WIETS-ke', Rixt: 'rikst', Tsjerk: 'tsjerk', Ûlke: 'OEL-ke', Ids: 'iets' },
  },
  {
    share: 6,
    first:
      words(`Çağla|İbrahim|Ayşe|Mehmet|Emine|Hüseyin|Özlem|Gülşen|Murat|Şeyma|Yiğit|Ömer|Zeynep|Elif|
      Oğuz|Tuğba|Serkan|Hatice|Işıl|Ümit`),
    last: words(`Yıldız|Şahin|Yılmaz|Öztürk|Çelik|Kılıç|Doğan|Aydın|Gündoğdu|Koç|Özdemir|Türkoğlu|Erdoğdu|
      Çiçek|Işık|Güneş|Karataş`),
    said: { Çağla: 'TSJAA-la', Yiğit: 'JIE-iet', Oğuz: 'oo-OEZ', Tuğba: 'TOE-ba' },
  },
  {
    share: 6,
    first:
      words(`Fatima|Mohamed|Khadija|Youssef|Naima|Rachid|Samira|Hicham|Soumaya|Abdelkarim|Malika|Karim|
      Loubna|Noureddine|Hafsa|Ilyas|Aïcha|Zakaria`),
    last: words(`El Khattabi|el:Amrani|Bouazza|Ben Ali|Aït Bihi|Benali|Ouali|El Idrissi|Boukhari|Amezian|
      Chaouch|Lahlou|el:Moussaoui|Azzouzi|Bentahar|Oulad Haddou`),
    said: { Khadija: 'ga-DIE-zja', Hicham: 'hie-SJAM' },
  },
  {
    share: 6,
    first:
      words(`Sharda|Anand|Radjesh|Cynthia|Ruth|Humphrey|Sharmila|Orlando|Iwan|Ramona|Soesila|Marlon|
      Wonny|Djaienti|Kenneth|Melvin|Indra|Rinette`),
    last: words(`Kromopawiro|Ramdin|Ramdjan|Soerodimedjo|Bisnajak|Jhinkoe|Karijosemito|Pinas|Amatmoekrim|
      Sewnarain|Wongsosoewirjo|Lieuw-A-Sie|Tjin-A-Djie|Kartosoewito|Mahabier|Goedhoop|Lo-A-Njoe|
      Ramautarsing|Martowirono`),
  },
  {
    share: 3,
    first: words(
      `Łucja|Zbigniew|Małgorzata|Wojciech|Agnieszka|Paweł|Grażyna|Jędrzej|Józef|Stanisław`,
    ),
    last: words(`Łukasik|Żurawski|Wiśniewska|Kowalczyk|Dąbrowski|Szczepańska|Wróbel|Zając|Brzęczyszczykiewicz|
      Piątek|Gołębiewska`),
    said: { Zbigniew: 'ZBIK-njef', Łucja: 'WOETS-ja', Jędrzej: 'JEND-zjee', Paweł: 'PAA-wew' },
  },
  {
    share: 1,
    first: words(`Eleni|Konstantinos|Dimitra|Giorgos|Theodóra`),
    last: words(`Papadopoulou|Karagiannis|Vlachopoulos|Oikonómou|Stavrianidis`),
  },
  {
    share: 2,
    first: words(`Dewi|Bambang|Ratna|Agus|Poppy|Frits|Wati|Ronny`),
    last: words(
      `Tahapary|Pattinasarany|Sahetapy|Tuankotta|Hehanussa|Soeparno|Latumahina|Manuhutu|Wattimena`,
    ),
  },
  {
    share: 2,
    first:
      words(`Nguyễn|Mei-Lin|Ngozi|Tesfaye|Søren|Björn|Siân|João|Inês|Françoise|Jürgen|Anaïs|Þóra|Ólafur|
      Miloš|Dániel|Ștefan`),
    last: words(`Tran Thi|Chukwuemeka|Haile Selassie Tadesse|Ødegård|Sjögren|O'Connor|dos:Santos|da:Silva|
      de la:Cruz|von:Weizäcker|Müller-Groß|Guðmundsdóttir|Dvořák|Horváth|Țepeș|López García`),
  },
]
