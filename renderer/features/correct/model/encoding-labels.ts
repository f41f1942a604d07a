import type { Encoding } from '@core/contract/encoding';
import type { LabelKey } from '@core/messages/translator';

/** What people call an encoding, by the script that it was made for. */
export const SCRIPT_LABELS: Readonly<Record<Encoding, LabelKey>> = {
  'utf-8': 'correct.script.unicode',
  'utf-16le': 'correct.script.unicode',
  'utf-16be': 'correct.script.unicode',
  'windows-1251': 'correct.script.cyrillic',
  'koi8-u': 'correct.script.cyrillic',
  'koi8-r': 'correct.script.cyrillic',
  ibm866: 'correct.script.cyrillic',
  'iso-8859-5': 'correct.script.cyrillic',
  'x-mac-cyrillic': 'correct.script.cyrillic',
  'windows-1252': 'correct.script.western',
  'iso-8859-15': 'correct.script.western',
  macintosh: 'correct.script.western',
  'windows-1250': 'correct.script.centralEuropean',
  'iso-8859-2': 'correct.script.centralEuropean',
  'windows-1253': 'correct.script.greek',
  'windows-1254': 'correct.script.turkish',
  'windows-1255': 'correct.script.hebrew',
  'windows-1256': 'correct.script.arabic',
  'windows-1257': 'correct.script.baltic',
  'windows-1258': 'correct.script.vietnamese',
  'windows-874': 'correct.script.thai',
  gb18030: 'correct.script.simplifiedChinese',
  big5: 'correct.script.traditionalChinese',
  shift_jis: 'correct.script.japanese',
  'euc-jp': 'correct.script.japanese',
  'euc-kr': 'correct.script.korean',
};
