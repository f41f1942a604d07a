import { assertNever } from '@core/contract/failure';
import type { Encoding } from '@core/contract/encoding';

/** What people call an encoding, by the script that it was made for. */
export function encodingName(encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
      return 'Unicode';
    case 'windows-1251':
    case 'koi8-u':
    case 'koi8-r':
    case 'ibm866':
    case 'iso-8859-5':
    case 'x-mac-cyrillic':
      return 'Cyrillic';
    case 'windows-1252':
    case 'iso-8859-15':
    case 'macintosh':
      return 'Western';
    case 'windows-1250':
    case 'iso-8859-2':
      return 'Central European';
    case 'windows-1253':
      return 'Greek';
    case 'windows-1254':
      return 'Turkish';
    case 'windows-1255':
      return 'Hebrew';
    case 'windows-1256':
      return 'Arabic';
    case 'windows-1257':
      return 'Baltic';
    case 'windows-1258':
      return 'Vietnamese';
    case 'windows-874':
      return 'Thai';
    case 'gb18030':
      return 'Simplified Chinese';
    case 'big5':
      return 'Traditional Chinese';
    case 'shift_jis':
    case 'euc-jp':
      return 'Japanese';
    case 'euc-kr':
      return 'Korean';
    default:
      return assertNever(encoding);
  }
}
