/**
 * States as reports speak of them: name, adjective, capital. "Seoul's spy agency" and "South Korea's spy agency" are
 * one body in other words.
 */
const table = `
Afghanistan Afghan Kabul|Albania Albanian Tirana|Algeria Algerian Algiers|Argentina Argentine Buenos_Aires|Armenia Armenian Yerevan
Australia Australian Canberra|Austria Austrian Vienna|Azerbaijan Azerbaijani Baku|Bahrain Bahraini Manama|Bangladesh Bangladeshi Dhaka
Belarus Belarusian Minsk|Belgium Belgian Brussels|Bolivia Bolivian La_Paz|Brazil Brazilian Brasilia|Bulgaria Bulgarian Sofia
Cambodia Cambodian Phnom_Penh|Canada Canadian Ottawa|Chile Chilean Santiago|China Chinese Beijing|Colombia Colombian Bogota
Croatia Croatian Zagreb|Cuba Cuban Havana|Cyprus Cypriot Nicosia|Denmark Danish Copenhagen|Ecuador Ecuadorian Quito|Egypt Egyptian Cairo
Estonia Estonian Tallinn|Ethiopia Ethiopian Addis_Ababa|Finland Finnish Helsinki|France French Paris|Georgia Georgian Tbilisi
Germany German Berlin|Greece Greek Athens|Hungary Hungarian Budapest|Iceland Icelandic Reykjavik|India Indian New_Delhi
Indonesia Indonesian Jakarta|Iran Iranian Tehran|Iraq Iraqi Baghdad|Ireland Irish Dublin|Israel Israeli Jerusalem|Italy Italian Rome
Japan Japanese Tokyo|Jordan Jordanian Amman|Kazakhstan Kazakh Astana|Kenya Kenyan Nairobi|Kosovo Kosovar Pristina|Kuwait Kuwaiti Kuwait_City
Kyrgyzstan Kyrgyz Bishkek|Latvia Latvian Riga|Lebanon Lebanese Beirut|Libya Libyan Tripoli|Lithuania Lithuanian Vilnius
Malaysia Malaysian Kuala_Lumpur|Mexico Mexican Mexico_City|Moldova Moldovan Chisinau|Mongolia Mongolian Ulaanbaatar|Montenegro Montenegrin Podgorica
Morocco Moroccan Rabat|Myanmar Burmese Naypyidaw|Nepal Nepali Kathmandu|Netherlands Dutch The_Hague|New_Zealand New_Zealand Wellington
Nigeria Nigerian Abuja|North_Korea North_Korean Pyongyang|Norway Norwegian Oslo|Oman Omani Muscat|Pakistan Pakistani Islamabad|Peru Peruvian Lima
Philippines Philippine Manila|Poland Polish Warsaw|Portugal Portuguese Lisbon|Qatar Qatari Doha|Romania Romanian Bucharest|Russia Russian Moscow
Saudi_Arabia Saudi Riyadh|Senegal Senegalese Dakar|Serbia Serbian Belgrade|Slovakia Slovak Bratislava|Slovenia Slovenian Ljubljana
South_Africa South_African Pretoria|South_Korea South_Korean Seoul|Spain Spanish Madrid|Sudan Sudanese Khartoum|Sweden Swedish Stockholm
Switzerland Swiss Bern|Syria Syrian Damascus|Taiwan Taiwanese Taipei|Tajikistan Tajik Dushanbe|Thailand Thai Bangkok|Tunisia Tunisian Tunis
Turkey Turkish Ankara|Turkmenistan Turkmen Ashgabat|Ukraine Ukrainian Kyiv|United_Arab_Emirates Emirati Abu_Dhabi|United_Kingdom British London
United_States American Washington|Uzbekistan Uzbek Tashkent|Venezuela Venezuelan Caracas|Vietnam Vietnamese Hanoi|Yemen Yemeni Sanaa|Zambia Zambian Lusaka
`;

const ways = table
  .trim()
  .split(/[|\n]/u)
  .flatMap((state) => {
    const words = state.split(' ').map((word) => word.replaceAll('_', ' ').toLowerCase());
    return words.map((word) => [word, words[0] ?? word] as const);
  });

const stateByWord = new Map(ways);
// The longest way first: "south korean" must not be read as "korean".
const anyState = new RegExp(`(?<![\\p{L}])(?:${[...stateByWord.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])(?:['’]s)?`, 'gu');

/** Folded words with every way to speak of a state put into one: name, adjective and capital, with or without a genitive. */
export function withStatesNamed(words: string): string {
  return words.replace(anyState, (found) => stateByWord.get(found.replace(/['’]s$/u, '')) ?? found);
}
