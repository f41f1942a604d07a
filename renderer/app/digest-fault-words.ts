import type { DigestFault } from '@core/contract/digest-fault';
import { t } from './messages';

/** What is wrong with a digest, as a clause that begins with the field. */
export function digestFaultWords(fault: DigestFault): string {
  const problem = problemWords(fault);
  return fault.field === '' ? problem : t('digest-fault.in-field', { field: fault.field, problem });
}

function problemWords({ problem, value, expected }: DigestFault): string {
  switch (problem) {
    case 'id-not-file-name':
      return t('digest-fault.id-not-file-name', { value: value === '' ? 'none' : value, expected });
    case 'malformed-yaml':
      return t('digest-fault.malformed-yaml', { code: value });
    case 'block-id-twice':
    case 'no-reason':
    case 'not-one-of':
    case 'wrong-type':
      return t(`digest-fault.${problem}`, { value, expected });
    case 'empty':
    case 'missing':
    case 'no-front-matter':
    case 'no-text':
    case 'not-topics':
    case 'too-few-accounts':
    case 'unknown-field':
      return t(`digest-fault.${problem}`);
    default:
      return t(`digest-fault.${problem}`, { value });
  }
}
