/**
 * Time zones by the names that Windows and Outlook use (facts of the CLDR table windowsZones, one zone a name), grouped by the area
 * of the IANA name. `Name=City`, or the name alone where both are the same; " Standard Time" is left out.
 */
const TABLE =
  'Africa:Egypt=Cairo,Libya=Tripoli,Morocco=Casablanca,Namibia=Windhoek,Sao Tome,South Africa=Johannesburg,South Sudan=Juba,Sudan=Khartoum,W. Central Africa=Lagos,E. Africa=Nairobi;' +
  'America:Aleutian=Adak,Alaskan=Anchorage,Argentina=Buenos_Aires,Atlantic=Halifax,Bahia,Canada Central=Regina,Central=Chicago,Central America=Guatemala,Central Brazilian=Cuiaba,Central (Mexico)=Mexico_City,Cuba=Havana,E. South America=Sao_Paulo,Eastern=New_York,Eastern (Mexico)=Cancun,Greenland=Godthab,Haiti=Port-au-Prince,Magallanes=Punta_Arenas,Mexico=Mexico_City,Mexico 2=Mazatlan,Montevideo,Mountain=Denver,Mountain (Mexico)=Mazatlan,Newfoundland=St_Johns,Pacific=Los_Angeles,Pacific (Mexico)=Tijuana,Pacific SA=Santiago,Paraguay=Asuncion,SA Eastern=Cayenne,SA Pacific=Bogota,SA Western=La_Paz,Saint Pierre=Miquelon,Tocantins=Araguaina,Turks And Caicos=Grand_Turk,US Eastern=Indianapolis,US Mountain=Phoenix,Venezuela=Caracas,Yukon=Whitehorse;' +
  'Asia:Afghanistan=Kabul,Altai=Barnaul,Arab=Riyadh,Arabian=Dubai,Arabic=Baghdad,Azerbaijan=Baku,Bangladesh=Dhaka,Caucasus=Yerevan,Central Asia=Almaty,China=Shanghai,Ekaterinburg=Yekaterinburg,Georgian=Tbilisi,India=Calcutta,Iran=Tehran,Israel=Jerusalem,Jordan=Amman,Kamchatka,Korea=Seoul,Magadan,Middle East=Beirut,Myanmar=Rangoon,N. Central Asia=Novosibirsk,Nepal=Katmandu,North Asia=Krasnoyarsk,North Asia East=Irkutsk,North Korea=Pyongyang,Omsk,Pakistan=Karachi,Qyzylorda,Russia Time Zone 10=Srednekolymsk,Russia Time Zone 11=Kamchatka,SE Asia=Bangkok,Sakhalin,Singapore,Sri Lanka=Colombo,Syria=Damascus,Taipei,Tokyo,Tomsk,Transbaikal=Chita,Ulaanbaatar,Vladivostok,W. Mongolia=Hovd,West Asia=Tashkent,West Bank=Hebron,Yakutsk;' +
  'Atlantic:Azores,Cape Verde,Greenwich=Reykjavik;' +
  'Australia:AUS Central=Darwin,Aus Central W.=Eucla,AUS Eastern=Sydney,Cen. Australia=Adelaide,E. Australia=Brisbane,Lord Howe,Tasmania=Hobart,W. Australia=Perth;' +
  'Etc:Dateline=GMT+12,Mid-Atlantic=GMT+2;' +
  'Europe:Astrakhan,Belarus=Minsk,Central Europe=Budapest,Central European=Warsaw,E. Europe=Chisinau,FLE=Kiev,GMT=London,GTB=Bucharest,Kaliningrad,Romance=Paris,Russia Time Zone 3=Samara,Russian=Moscow,Saratov,Turkey=Istanbul,Volgograd,W. Europe=Berlin;' +
  'Indian:Mauritius;' +
  'Pacific:Bougainville,Central Pacific=Guadalcanal,Chatham Islands=Chatham,Easter Island=Easter,Fiji,Hawaiian=Honolulu,Line Islands=Kiritimati,Marquesas,New Zealand=Auckland,Norfolk,Samoa=Apia,Tonga=Tongatapu,West Pacific=Port_Moresby';

let names: Map<string, string> | undefined;

function readTable(): Map<string, string> {
  const map = new Map<string, string>();
  for (const group of TABLE.split(';')) {
    const [area = '', entries = ''] = group.split(':');
    for (const entry of entries.split(',')) {
      const [name = '', city = name.replace(/ /g, '_')] = entry.split('=');
      map.set(name.toLowerCase(), `${area}/${city}`);
    }
  }
  return map;
}

/** IANA name for `Eastern Standard Time`, `W. Europe Standard Time`, `Pacific Standard Time (Mexico)` …; undefined for others. */
export function findWindowsZone(name: string): string | undefined {
  names ??= readTable();
  return / (?:standard|daylight) time/i.test(name)
    ? names.get(name.toLowerCase().replace(/ (?:standard|daylight) time/, ''))
    : undefined;
}
