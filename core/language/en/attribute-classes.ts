/**
 * Classes of attributes of which a thing has one at a time: colours, sides, materials, weapons and the like. The words
 * of one member stand for each other, two members exclude each other.
 */
import { lemmaStem } from './verbs';

const CLASSES: readonly string[] = [
  // Colours.
  'red crimson scarlet maroon vermilion ruby ginger|blue navy azure|green emerald|yellow|white cream ivory|black|grey gray silver-grey|brown tan chestnut|orange|purple violet mauve|pink',
  'left left-hand|right right-hand',
  'port|starboard larboard',
  'north northern northward northbound|south southern southward southbound|east eastern eastward eastbound|west western westward westbound',
  'upstream|downstream',
  'uphill|downhill',
  'clockwise|anticlockwise counterclockwise',
  // Weapons and how they are used.
  'knife stab dagger blade penknife razor|pistol revolver gun rifle shotgun gunshot bullet musket|axe hatchet|club cudgel hammer poker bludgeon truncheon|strangle garrotte|poison arsenic cyanide strychnine|sword sabre cutlass|bomb grenade|spear lance|whip flog',
  // Materials.
  'wood wooden timber oak oaken pine elm|stone granite marble sandstone limestone|brick|iron steel|gold golden|copper|bronze brass|glass|leather|straw thatch thatched|slate|concrete|clay|canvas|silk silken|wool woollen|cotton|linen|plastic|tin|lead leaden',
  'calm smooth|rough choppy stormy heavy',
  'sunny cloudless|overcast cloudy|foggy misty|rainy raining',
  'handwritten handwriting longhand|typewritten typed typescript|printed',
  'boy|girl',
  'barefoot|booted',
  'blond|dark-haired|red-haired|bald',
  'shaven beardless|bearded beard moustache moustached whiskers whiskered',
  'odd|even',
  'diesel|petrol|electric|steam',
  'horse horseback mounted|bicycle',
  'new brand-new|second-hand secondhand used',
  'square rectangular|round circular|triangular',
  'open|shut closed locked',
  'dark sombre dark-coloured|pale bright light-coloured white yellow cream ivory',
  'arsenic|cyanide|strychnine|laudanum morphine|mercury',
  'oak oaken|pine deal|elm|ash|mahogany|walnut|beech|teak|cedar',
  'foot|horseback|bicycle|car motorcar|train rail|boat|sledge|cart',
  'full|empty',
  'pencil|ink|chalk|crayon|charcoal',
  'telephone phone|telegram telegraph|letter postcard|radio wireless|e-mail email',
  'van|lorry truck|bus coach|motorcycle motorbike|tractor|taxi cab|ambulance',
  'dog hound|cat|horse mare stallion|goat|sheep ewe ram lamb|cow bull ox|pig boar sow|wolf|bear|fox|monkey',
  'tea|coffee|cocoa|beer ale stout|wine|brandy cognac|whisky whiskey|rum|gin|vodka',
  'catholic|protestant lutheran calvinist|orthodox|jewish|muslim',
  'vertical upright|horizontal|diagonal',
  'oils|watercolour watercolours|fresco',
  'lantern|candle|torch flashlight',
  'drunk drunken|sober',
  'french|german|english british|italian|spanish|russian|dutch|danish|swedish|norwegian|polish|greek|turkish|american|chinese|japanese|portuguese|austrian|hungarian|belgian|swiss|irish|scottish|welsh',
];

/** A class and a member of it, by number. */
export interface AttributeMember {
  readonly group: number;
  readonly member: number;
}

/** Number of the class of weapons: one deed is rarely done with two. */
export const WEAPONS = CLASSES.findIndex((line) => line.startsWith('knife'));

/** Number of the class of the sexes: two of them are two persons more often than one. */
export const SEXES = CLASSES.indexOf('boy|girl');

/** A stem is of several classes: yellow is a colour and pale. */
export const ATTRIBUTES: ReadonlyMap<string, readonly AttributeMember[]> = buildAttributes();

function buildAttributes(): Map<string, AttributeMember[]> {
  const found = new Map<string, AttributeMember[]>();
  CLASSES.forEach((line, group) =>
    line.split('|').forEach((forms, member) =>
      forms.split(' ').forEach((form) => {
        const stem = lemmaStem(form);
        found.set(stem, [...(found.get(stem) ?? []), { group, member }]);
      }),
    ),
  );
  return found;
}

/** Words that look like a member and are none: "rose" fell, "right away", "left the house", "port" of a town. */
export const isAttributeUse = (
  form: string,
  before: string | undefined,
  after: string | undefined,
): boolean => {
  if (form === 'left' || form === 'right')
    return (
      /^(?:the|his|her|its|my|their|your|on|to|turned|turn|turning|down|a|far|and|or|upper|lower)$/.test(
        before ?? '',
      ) &&
      !/^(?:the|a|an|his|her|away|of|behind|for|to|at|in|after|him|them|with|by|from)$/.test(
        after === 'of' && before === 'the' ? '' : (after ?? ''),
      )
    );
  if (form === 'port')
    return (
      /^(?:side|bow|quarter|beam|lifeboats?|hand|engine|wing|tack|rail|watch|,|\.|and)$/.test(after ?? '') ||
      before === 'to'
    );
  if (form === 'shot') return true;
  // "On foot", "by car"; "ash" and "deal" of wood.
  if (/^(?:foot|horseback)$/.test(form)) return before === 'on';
  if (/^(?:car|motorcar|train|rail|boat|sledge|cart|bicycle)$/.test(form)) return before === 'by';
  if (/^(?:ash|deal|mercury)$/.test(form)) return /^(?:of|plain|in)$/.test(before ?? '');
  // A dark coat, and not the dark of the night.
  if (form === 'dark' || form === 'bright' || form === 'pale')
    return (
      /^(?:a|an|his|her|in|wore|wearing|two|of|and|the)$/.test(before ?? '') &&
      /^\p{L}{4,}/u.test(after ?? '') &&
      !/^(?:night|hour|room|morning|when|before|after|until)/.test(after ?? '')
    );
  if (form === 'lead') return /^(?:of|a|the)$/.test(before ?? '');
  if (form === 'used' || form === 'open' || form === 'full')
    return /^(?:the|a|an|was|were|is|half|stood|found|lay|left|hung|being|an)$/.test(before ?? '');
  if (form === 'even' || form === 'steam' || form === 'new') return /^(?:the|a|an)$/.test(before ?? '');
  return true;
};
