/** Units of measure, of time and of money, with what they are in one base unit of their dimension. */

export interface Unit {
  readonly dimension:
    | 'length'
    | 'mass'
    | 'volume'
    | 'area'
    | 'speed'
    | 'temperature'
    | 'angle'
    | 'magnitude'
    | 'share'
    | 'power'
    | 'duration';
  /** Factor to metres, kilograms, litres, square metres, km/h, degrees Celsius, degrees, watts, minutes. */
  readonly factor: number;
}

const TABLE: Readonly<Record<Unit['dimension'], string>> = {
  length:
    'millimetre millimetres mm=0.001|centimetre centimetres cm=0.01|metre metres meter meters m=1|kilometre kilometres kilometer kilometers km kms=1000|inch inches=0.0254|foot feet ft=0.3048|yard yards=0.9144|fathom fathoms=1.8288|furlong furlongs=201.17|mile miles=1609.34|league leagues=4828',
  mass: 'gram grams g=0.001|kilo kilos kilogram kilograms kg=1|ounce ounces=0.02835|pound pounds lb lbs=0.4536|stone=6.35|hundredweight=50.8|tonne tonnes=1000|ton tons=1000',
  volume: 'litre litres liter liters=1|gallon gallons=4.546|pint pints=0.568|barrel barrels=159|cubic=1000',
  area: 'hectare hectares=10000|acre acres=4047',
  speed: 'knot knots=1.852|kph kmh=1|mph=1.609',
  temperature: 'celsius=1',
  angle: 'degree degrees=1',
  magnitude: '',
  share: 'percent %=1',
  power:
    'watt watts=1|kilowatt kilowatts kw=1000|megawatt megawatts mw=1000000|gigawatt gigawatts=1000000000',
  duration:
    'second seconds sec=0.016667|minute minutes min=1|hour hours hr hrs=60|day days=1440|night nights=1440|week weeks=10080|fortnight fortnights=20160|month months=43830|year years=525960|decade decades=5259600|century centuries=52596000',
};

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(TABLE).flatMap(([dimension, list]) =>
    list
      .split('|')
      .filter((one) => one !== '')
      .flatMap((one) => {
        const [names = '', factor] = one.split('=');
        return names
          .split(' ')
          .map(
            (name) => [name, { dimension: dimension as Unit['dimension'], factor: Number(factor) }] as const,
          );
      }),
  ),
);

/** Old British money in pounds. */
export const POUNDS: ReadonlyMap<string, number> = new Map([
  ['pound', 1],
  ['pounds', 1],
  ['sterling', 1],
  ['guinea', 1.05],
  ['guineas', 1.05],
  ['shilling', 0.05],
  ['shillings', 0.05],
  ['bob', 0.05],
  ['penny', 1 / 240],
  ['pence', 1 / 240],
]);

/** Names of currencies by one name for all forms; a sign stands before its number. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  `$ dollar dollars|€ euro euros|£ pound pounds sterling|₽ rouble roubles ruble rubles|₴ hryvnia hryvnias|¥ yen|crown crowns
krone kroner krona kronor koruna|mark marks|franc francs|lira lire|florin florins|guinea guineas|shilling shillings bob|pence penny
|peso pesos|rupee rupees|yuan|thaler thalers|ducat ducats|guilder guilders|zloty zlotys|peseta pesetas|dinar dinars|drachma
drachmas|livre livres|talent talents|cent cents|won|real reais|rand|shekel shekels|dirham dirhams|forint forints|leu lei`
    .replaceAll('\n', ' ')
    .split('|')
    .flatMap((line) => {
      const [name = '', ...forms] = line.trim().split(' ');
      return [name, ...forms].map((form) => [form, name] as const);
    }),
);
